import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Bundle, bundled, entries } from './bundle';
import { chromium, documentOf } from './chromium';
import { worked } from './desk';

const MOST = 40 * 1024;

describe('the domain, bundled for a browser', () => {
  const whole = entries.map(([, source], index) => `export * as entry${index} from '${source}';`).join('\n');
  let alone: Bundle = { text: '', imports: [] };

  beforeAll(async () => {
    alone = await bundled(whole, { format: 'esm', external: ['fp-ts', 'io-ts'] });
  });

  it('has all its entries', () => {
    expect(entries.map(([name]) => name)).toEqual(['.', './client', './contract', './operation', './centre']);
  });

  it('asks for fp-ts and io-ts alone, not Node', () => {
    const { text, imports } = alone;
    expect(imports.filter((path) => !/^(fp-ts|io-ts)(\/|$)/.test(path))).toEqual([]);
    expect(imports).not.toEqual([]);
    expect(text).not.toMatch(/["']node:/);
  });

  it('weighs at most 40 kB, minified and gzipped', () => {
    const weight = gzipSync(alone.text).length;
    expect(weight).toBeGreaterThan(1024);
    expect(weight).toBeLessThanOrEqual(MOST);
  });

  it('would not be bundled with a module of Node', async () => {
    await expect(bundled("export { readFileSync } from 'node:fs';", { format: 'esm' })).rejects.toThrow(
      'node:fs',
    );
  });
});

const browser = chromium();

describe('the domain in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const page = async (): Promise<string> => {
    const script = "import { worked } from './test/browser/desk'; document.body.textContent = worked();";
    const { text, imports } = await bundled(script, { format: 'iife' });
    expect(imports).toEqual([]);
    writeFileSync(join(folder, 'desk.js'), text);
    const file = join(folder, 'desk.html');
    writeFileSync(file, '<!doctype html><meta charset="utf-8"><body><script src="desk.js"></script>');
    return pathToFileURL(file).href;
  };

  const decidesAndReckons = async (): Promise<void> => {
    const html = await documentOf(browser ?? '', await page(), join(folder, 'profile'));
    const shown = /<body>([^<]*)<\/body>/.exec(html)?.[1];
    expect(shown).toBe(worked());
  };

  if (browser === undefined)
    it.skip('SKIPPED: no Chromium by CHROME_PATH, path or Playwright', decidesAndReckons);
  else it('decides, settles, splits and reads as in Node', decidesAndReckons);

  it('is shown a piece of work that has every outcome', () => {
    expect(JSON.parse(worked())).toMatchObject({
      settled: [{ type: 'PlanDrawnUp', on: '2018-06-19' }],
      recorded: { _tag: 'Right', right: [{ type: 'PlanGoalSet' }] },
      alreadySo: { _tag: 'Right', right: [] },
      refused: { _tag: 'Left', left: { _tag: 'NoPlan' } },
      split: { ESF: 2_552, state: 451 },
      dayInRiga: '2018-07-01',
      read: 'Right',
      unread: 'Left',
    });
  });
});
