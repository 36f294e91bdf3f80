import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

const onPath = (): readonly string[] => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
};

const CACHES = ['.cache/ms-playwright', 'Library/Caches/ms-playwright', 'AppData/Local/ms-playwright'];
const IN_CACHE = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
];

const inPlaywright = (): readonly string[] =>
  [process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '', ...CACHES.map((cache) => join(homedir(), cache))]
    .filter((cache) => cache !== '' && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => /^chromium-\d+$/.test(name))
        .flatMap((name) => IN_CACHE.map((file) => join(cache, name, file))),
    );

/** Where a Chromium is: as `CHROME_PATH` says, else on the path, else where Playwright keeps one; nothing if there is none. */
export const chromium = (): string | undefined =>
  [process.env['CHROME_PATH'] ?? '', ...onPath(), ...inPlaywright()].find(
    (file) => file !== '' && existsSync(file),
  );

/** The document that a page has become once its scripts ran, as HTML. The browser keeps its things in `profile`. */
export const documentOf = (browser: string, page: string, profile: string): Promise<string> =>
  new Promise((done, fail) => {
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, '--dump-dom'];
    // ends a browser that hangs before the test is given up
    const options = { timeout: 540_000, maxBuffer: 16 * 1024 * 1024 };
    execFile(browser, [...flags, page], options, (error, stdout) => {
      if (error instanceof Error) fail(error);
      else done(stdout);
    });
  });
