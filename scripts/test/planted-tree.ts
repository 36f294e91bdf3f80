import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** A broken dependency rule, with the importing and the imported file. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface Cruise {
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

const manifest = (folder: string): string => {
  const entry = (name: string) => ({ default: `./dist/${name}.js` });
  return JSON.stringify({ name: `@pavadonis/${folder}`, exports: { '.': entry('index') } });
};

const isBeside = (path: string): boolean => /^(examples|fixtures)\//.test(path);

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const cruise = (cwd: string): Promise<string> =>
  new Promise((done, fail) => {
    const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
    execFile(
      process.execPath,
      [bin, 'packages', 'examples', 'fixtures', '--output-type', 'json'],
      options,
      (error, stdout, stderr) => {
        if (stdout === '') fail(error ?? new Error(stderr));
        else done(stdout);
      },
    );
  });

/**
 * Writes the files, named `<package>/src/...`, into a new workspace with this project's dependency rules, and returns
 * the violations. Each package named by a file has the single entry `src/index.ts`. Names that begin with `examples/` or
 * `fixtures/` are those of files beside the packages.
 */
export const violations = async (files: Readonly<Record<string, string>>): Promise<readonly Violation[]> => {
  const tree = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const path of [
      '.dependency-cruiser.cjs',
      'tsconfig.base.json',
      'scripts/entries.cjs',
      'scripts/aliases.cjs',
    ])
      cpSync(join(ROOT, path), join(tree, path));
    for (const folder of ['examples', 'fixtures']) mkdirSync(join(tree, folder));
    const inPackages = Object.keys(files).filter((path) => !isBeside(path));
    for (const folder of new Set(inPackages.map((path) => path.split('/')[0] ?? path)))
      write(join(tree, 'packages', folder, 'package.json'), manifest(folder));
    for (const [path, text] of Object.entries(files))
      write(join(tree, isBeside(path) ? path : join('packages', path)), text);
    const { summary } = JSON.parse(await cruise(tree)) as Cruise;
    return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  } finally {
    rmSync(tree, { recursive: true });
  }
};
