import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** Returns the names in the first cell of each row about the files of a change, one list for each row. */
const filesOfChanges = (text: string): readonly (readonly string[])[] =>
  text
    .slice(text.indexOf('## What a change touches'))
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => namesIn(line.split('|')[1] ?? ''));

/** Returns the paths that stand in prose, from the root on. */
const pathsInProse = (text: string): readonly string[] => [
  ...[...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path),
  ...namesIn(text).filter((name) => /^(packages|scripts|docs|examples|\.ci)\/\S*$/.test(name)),
];

/** Whether something is there: `<chapter>` and its like stand for any name. */
const isIn = (folder: string, path: string): boolean => {
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '');
  if (first === '') return true;
  const name = new RegExp(`^${first.replaceAll('.', '\\.').replaceAll(/<[^>]+>/g, '.+')}$`);
  return (
    existsSync(folder) &&
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => rest.length === 0 || entry.isDirectory())
      .some((entry) => name.test(entry.name) && isIn(join(folder, entry.name), rest.join('/')))
  );
};

const above = (path: string): readonly string[] =>
  path === '.' ? [] : [dirname(path), ...above(dirname(path))];

/** Returns the files of a row that are nowhere: below `packages`, at the root, or beside the first one of the row. */
const missing = (files: readonly string[]): readonly string[] => {
  const folders = ['.', ...above(files[0] ?? '.')];
  const places = folders.flatMap((folder) => [`packages/${folder}`, folder]);
  return files.filter((file) => !places.some((place) => isIn(root, join(place, file).replaceAll('\\', '/'))));
};

describe('the page for contributors', () => {
  it('names only files that are there, in its lists of what a change touches', () => {
    const rows = filesOfChanges(page);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.flatMap(missing)).toEqual([]);
  });

  it('names only paths that are there, in its prose', () => {
    const paths = pathsInProse(page);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !isIn(root, path) && !isIn(root, `${path}.test.ts`))).toEqual([]);
  });
});

describe('a list of what a change touches is at fault', () => {
  it.each([
    ['no such file', ['domain/src/client/<chapter>/no-such-file.ts']],
    ['no such folder', ['domain/src/chapters/<chapter>/events.ts']],
    ['a second file that is not beside the first', ['texts/src/finding.ts', 'no-reminder.ts']],
  ])('with %s', (_, files) => {
    expect(missing(files)).toHaveLength(1);
  });

  it('not where every file is there', () => {
    expect(missing(['domain/src/client/<chapter>/events.ts', 'state.ts', 'docs/rules.md'])).toEqual([]);
  });
});
