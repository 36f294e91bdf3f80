import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceOf } from '../release/licence';
import { manifestOf } from '../release/manifest';
import { isOurs, shipped } from '../release/shipped';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');

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
      const { dependencies = {}, devDependencies = {} } = manifestOf(folder);
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
  // both let anybody do anything, and ask for no notice
  '0BSD',
  'Unlicense',
  'BlueOak-1.0.0',
  '(BSD-3-Clause AND Apache-2.0)',
];

// whoever passes it on passes on its changed files too, which is for what is shipped
const ALLOWED_IN_TESTS = ['MPL-2.0'];

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

describe('the licence of a dependency', () => {
  const direct = folders.flatMap((folder) =>
    names.map((name) => join(folder, 'node_modules', name)).filter((place) => existsSync(place)),
  );
  const theirs = shipped(root)
    .filter((part) => !isOurs(part))
    .map(({ folder }) => folder);
  const licences = (of: readonly string[]) =>
    new Map(of.map((folder) => [manifestOf(folder).name, licenceOf(folder)] as const));
  const [found, carried] = [licences([...direct, ...theirs]), licences(theirs)];

  it('is looked up for what comes along, too', () => {
    expect([...found.keys()]).toEqual(expect.arrayContaining(['fp-ts', '@grpc/proto-loader', 'protobufjs']));
  });

  it.each([...found])('%s: %s is allowed', (name, license) => {
    expect(carried.has(name) ? ALLOWED : [...ALLOWED, ...ALLOWED_IN_TESTS]).toContain(license);
  });
});
