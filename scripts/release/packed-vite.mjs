// Has Vite build what a host would: its server with the packages beside it, the same in one file, and a form for browsers.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// the major version that a new project gets, of which each supported Node takes one
const VITE = '8';

const FORM = `
import { factsOf } from '@pavadonis/domain';
import { AsylumApplicationLodged } from '@pavadonis/domain/client';
import { textOf } from '@pavadonis/texts';

const facts = factsOf(AsylumApplicationLodged, { on: '2024-02-30' });
if (facts._tag === 'Left') for (const each of facts.left) console.log(textOf(each, 'en'));
`;

const SAID = 'This must be a day of the calendar, such as 2024-05-31.';

// the driver of Node 20 holds native code, which no bundler takes
const BUILD = `
import { build } from 'vite';

const quiet = { configFile: false, logLevel: 'warn' };
const named = { output: { entryFileNames: '[name].mjs' } };
for (const noExternal of [false, true])
  await build({
    ...quiet,
    ssr: { external: ['@photostructure/sqlite'], ...(noExternal ? { noExternal } : {}) },
    build: { ssr: 'server.mjs', outDir: noExternal ? 'in-one' : 'beside', rollupOptions: named },
  });
await build({
  ...quiet,
  build: { outDir: 'in-browsers', lib: { entry: 'form.mjs', formats: ['es'], fileName: () => 'form.mjs' } },
});
`;

/**
 * Builds a program with Vite in a folder where the packages are installed, and runs what it made. Returns the number of builds;
 * throws if one fails, or prints anything else than the program promises.
 */
export const buildWithVite = (host, { source, promised }, run) => {
  writeFileSync(join(host, 'server.mjs'), source);
  writeFileSync(join(host, 'form.mjs'), FORM);
  writeFileSync(join(host, 'build.mjs'), BUILD);
  run(
    'Vite does not install beside the tarballs',
    'npm',
    [
      'install',
      `vite@${VITE}`,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--loglevel=error',
    ],
    host,
  );
  run('Vite does not build a host', process.execPath, ['build.mjs'], host);
  const builds = [
    ['beside/server.mjs', promised],
    ['in-one/server.mjs', promised],
    ['in-browsers/form.mjs', [SAID]],
  ];
  for (const [file, lines] of builds) {
    const said = run(`${file}, made by Vite, does not run`, process.execPath, [file], host);
    if (said.trim() !== lines.join('\n')) throw new Error(`${file}, made by Vite, says\n${said}`);
  }
  return builds.length;
};
