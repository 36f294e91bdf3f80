import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

const folders = [
  root,
  join(root, 'bench'),
  join(root, 'fixtures'),
  join(root, 'golden'),
  ...['packages', 'examples'].flatMap((of) =>
    readdirSync(join(root, of)).map((name) => join(root, of, name)),
  ),
  // some folders hold no code
].filter((folder) => existsSync(join(folder, 'package.json')));

const names = [
  ...new Set(
    folders.flatMap((folder) => {
      const { dependencies = {}, devDependencies = {} } = manifest(folder);
      return Object.keys({ ...dependencies, ...devDependencies });
    }),
  ),
].filter((name) => !name.startsWith('@pavadonis/'));

const ALLOWED = [
  'MIT',
  'Apache-2.0',
  // as fmodel spells the same licence
  'Apache License, Version 2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '(MIT OR Apache-2.0)',
  '(BSD-3-Clause AND Apache-2.0)',
];

describe('the page of dependencies', () => {
  it.each(names)('gives the reason for %s', (name) => {
    expect(page).toContain(`\`${name}\``);
  });

  it('names no dependency that no package has', () => {
    const listed = page
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) =>
        [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
      );
    const aliases = ['@typescript/typescript6'];
    expect(listed.filter((name) => !names.includes(name) && !aliases.includes(name))).toEqual([]);
  });
});

/** Returns the licence by its file, for packages whose package.json does not name one. */
const licenceFile = (location: string): string => {
  const [kind = '', version = ''] = readFileSync(join(dirname(location), 'LICENSE'), 'utf8')
    .trim()
    .split('\n');
  return kind.trim() === 'Apache License' && version.includes('Version 2.0') ? 'Apache-2.0' : kind;
};

/** The folders of everything that a folder's package needs to run, found as Node finds it. */
const neededBy = (folder: string, found = new Set<string>()): ReadonlySet<string> => {
  const { dependencies = {}, peerDependencies = {} } = manifest(folder);
  const { resolve } = createRequire(join(folder, 'package.json'));
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    const place = (resolve.paths(name) ?? [])
      .map((path) => join(path, name))
      .find((path) => existsSync(path));
    // a peer that is optional need not be there
    if (place === undefined) continue;
    const real = realpathSync(place);
    if (found.has(real)) continue;
    found.add(real);
    neededBy(real, found);
  }
  return found;
};

const licenceOf = (folder: string): readonly [name: string, licence: string] => {
  const location = join(folder, 'package.json');
  const { name, license } = JSON.parse(readFileSync(location, 'utf8')) as {
    readonly name: string;
    readonly license?: string;
  };
  return [name, license ?? licenceFile(location)];
};

describe('the licence of a dependency', () => {
  const direct = folders.flatMap((folder) =>
    names.map((name) => join(folder, 'node_modules', name)).filter((place) => existsSync(place)),
  );
  const shipped = folders
    .filter((folder) => folder.startsWith(join(root, 'packages')))
    .flatMap((folder) => [...neededBy(folder)]);
  const found = new Map([...direct, ...shipped].map((folder) => licenceOf(folder)));

  it('is looked up for what comes along, too', () => {
    expect([...found.keys()]).toEqual(expect.arrayContaining(['fp-ts', '@grpc/proto-loader', 'protobufjs']));
  });

  it.each([...found])('%s: %s is allowed', (_, license) => {
    expect(ALLOWED).toContain(license);
  });
});
