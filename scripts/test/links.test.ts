import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf, headingsOf, slugOf } from '../site/markdown';
import { brokenIn, type Files } from '../site/links';

const root = join(__dirname, '..', '..');

const isPage = (name: string): boolean =>
  name.endsWith('.md') && !/(^|\/)(node_modules|dist|pages)\//.test(name);

const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return isPage(path) ? [path] : [];
    return ['node_modules', 'dist'].includes(entry.name) ? [] : below(path);
  });

const pages = [
  ...readdirSync(root).filter(isPage),
  ...['docs', 'packages', 'examples', 'bench', 'fixtures'].flatMap(below),
];

const disk: Files = {
  exists: (path) => existsSync(join(root, path)),
  read: (path) => readFileSync(join(root, path), 'utf8'),
};

describe('the links of', () => {
  it.each(pages)('%s lead to files and headings that exist', (page) => {
    expect(brokenIn(page, disk)).toEqual([]);
  });

  it('all pages are looked at, those of a package too', () => {
    expect(pages).toEqual(
      expect.arrayContaining([
        'README.md',
        'docs/rules.md',
        'docs/lv/index.md',
        'packages/testing/README.md',
      ]),
    );
    expect(pages.every((page) => statSync(join(root, page)).isFile())).toBe(true);
  });
});

describe('a link is broken', () => {
  const page = (text: string): Files => ({
    exists: (path) => ['docs/a.md', 'docs/b.md', 'docs/b', 'src/c.ts'].includes(path),
    read: (path) => (path === 'docs/a.md' ? text : '# B\n\n## Two of `them`\n\n## Two of `them`\n'),
  });

  it.each([
    ['a file that is not there', '[x](gone.md)', 'gone.md'],
    ['a heading that is not there', '[x](b.md#three)', 'b.md#three'],
    ['a heading of its own page that is not there', '[x](#gone)', '#gone'],
    ['a place outside the repository', '[x](../../other.md)', '../../other.md'],
    ['an address in HTML', '<a href="gone.html">x</a>', 'gone.html'],
    ['the link of a button', '---\nlink: gone.md\n---', 'gone.md'],
  ])('that leads to %s', (_, text, address) => {
    expect(brokenIn('docs/a.md', page(text))).toEqual([address]);
  });

  it.each([
    ['a file', '[x](b.md)'],
    ['a file elsewhere', '[x](../src/c.ts)'],
    ['the second heading of one text', '[x](b.md#two-of-them-1)'],
    ['a heading of its own page', '# Ā – b · c\n\n[x](#ā--b--c)'],
    ['another site', '[x](https://example.org/gone)'],
    ['code, not a link', '`[x](gone.md)`\n\n```md\n[x](gone.md)\n```'],
  ])('not where it leads to %s', (_, text) => {
    expect(brokenIn('docs/a.md', page(text))).toEqual([]);
  });
});

describe('in a page', () => {
  it('links are found beside code, and in images', () => {
    expect(addressesOf('`a[0]` [`b`](c.md) and `c` ![d](e.svg) [f](g.md "h")')).toEqual([
      'c.md',
      'e.svg',
      'g.md',
    ]);
  });

  it('headings in a code block are none', () => {
    expect(headingsOf('# A\n\n~~~sh\n# b\n~~~\n\n```sh\n# c\n```\n')).toEqual([
      { level: 1, text: 'A', id: 'a' },
    ]);
  });

  it('an anchor is the text in small letters, without signs', () => {
    expect(slugOf('`Either`, early return, `pipe`.')).toBe('either-early-return-pipe');
    expect(slugOf('Avoti · Sources')).toBe('avoti--sources');
  });
});
