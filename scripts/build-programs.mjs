// Bundles the programs of examples/endurance, which tests start hundreds of times, into one file with the sources of all that
// they load: Node starts it in half the time. Of it, only what a program needs is run.
import { build } from 'esbuild';
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import entriesModule from './entries.cjs';

const sources = resolve('examples/endurance/src');
const folder = resolve('examples/endurance/dist/programs');

const names = readdirSync(sources)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));

const dispatcher = `
  const programs = { ${names.map((name) => `'${name}': () => require('./${name}')`).join()} };
  const [name] = process.argv.splice(2, 1);
  programs[name]();
`;

// its generated messages are large, and few programs load them
const client = createRequire(resolve('packages/event-store-eventstoredb/package.json')).resolve(
  '@eventstore/db-client',
);

const beside = {
  name: 'beside',
  setup(b) {
    b.onResolve({ filter: /^@eventstore\/db-client$/ }, () => ({ path: client, external: true }));
  },
};

await build({
  stdin: { contents: dispatcher, resolveDir: sources },
  outfile: join(folder, 'index.js'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['main'],
  alias: Object.fromEntries(
    entriesModule.entries(process.cwd()).map(({ name, source }) => [name, resolve(source)]),
  ),
  logLevel: 'warning',
  plugins: [beside],
});

// where Node before 22.13 finds SQLite
const packages = join(folder, 'node_modules');
if (!existsSync(packages)) symlinkSync(resolve('packages/sqlite/node_modules'), packages);
