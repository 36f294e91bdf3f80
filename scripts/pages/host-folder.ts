import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

const link = (to: string, at: string): void => symlinkSync(to, at, 'junction');

// what a host has once the packages are installed
const linkPackages = (modules: string): void => {
  const packages = join(ROOT, 'packages');
  for (const folder of readdirSync(packages))
    if (existsSync(join(packages, folder, 'package.json')))
      link(join(packages, folder), join(modules, '@pavadonis', folder));
  for (const name of ['fp-ts', 'io-ts'])
    link(join(packages, 'domain/node_modules', name), join(modules, name));
  link(join(ROOT, 'node_modules/fast-check'), join(modules, 'fast-check'));
  link(join(packages, 'opentelemetry/node_modules/@opentelemetry'), join(modules, '@opentelemetry'));
};

/** Makes a temporary folder that has the packages of this repository, as the folder of a host does. */
export const hostFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@pavadonis'), { recursive: true });
  linkPackages(modules);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        module: 'node16',
        target: 'es2022',
        strict: true,
        noUncheckedIndexedAccess: true,
        erasableSyntaxOnly: true,
        skipLibCheck: true,
        rootDir: '.',
        outDir: 'out',
        typeRoots: [join(ROOT, 'node_modules/@types')],
        types: ['node'],
      },
      include: ['*.mts'],
    }),
  );
  return folder;
};
