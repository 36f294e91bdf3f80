// Writes `pnpm-workspace.yaml` beside the packed packages, for a host to copy: without it pnpm asks a registry for the
// packages that a tarball depends on, and no registry has them. It also says that no install script is needed. Run as
// `node scripts/overrides.mjs <folder>`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import entriesModule from './entries.cjs';

const folder = resolve(process.argv[2] ?? 'packed');
const packages = new Set(entriesModule.entries(process.cwd()).map((entry) => entry.folder));

const lines = [...packages].map((name) => {
  const manifest = JSON.parse(readFileSync(join('packages', name, 'package.json'), 'utf8'));
  const tarball = join(folder, `${manifest.name.slice(1).replace('/', '-')}-${manifest.version}.tgz`);
  if (!existsSync(tarball)) throw new Error(`${manifest.name} is not packed in ${folder}`);
  return `  '${manifest.name}': 'file:${tarball.replaceAll('\\', '/')}'\n`;
});

// later majors of pnpm end with an error until each install script is allowed or not; none is needed
const scripts = ['protobufjs', '@photostructure/sqlite'].map((name) => `  '${name}': false\n`);

writeFileSync(
  join(folder, 'pnpm-workspace.yaml'),
  `overrides:\n${lines.join('')}\nallowBuilds:\n${scripts.join('')}`,
);
