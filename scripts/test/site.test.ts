import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDiagrams } from '../site/diagrams';
import { inLanguage, isBilingual } from '../site/languages';
import { headingsOf } from '../site/markdown';
import { guideOf, referenceOf } from '../site/navigation';
import { staged } from '../site/staged';

const docs = join(__dirname, '..', '..', 'docs');

const PAGE = `# Lapa · Page

<!-- latviski -->

Latviski.

<!-- english -->

In English.

<!-- both -->

| Latviski | English | Avots · source |
| --- | --- | --- |
| noteikums | rule | [I](#lapa--page) |
`;

describe('a page of two languages', () => {
  it('is split into one for each', () => {
    expect(inLanguage(PAGE, 'lv')).toBe(
      '# Lapa {#lapa--page}\n\nLatviski.\n\n| Latviski | Avots |\n| --- | --- |\n| noteikums | [I](#lapa--page) |\n',
    );
    expect(inLanguage(PAGE, 'en')).toBe(
      '# Page {#lapa--page}\n\nIn English.\n\n| English | source |\n| --- | --- |\n| rule | [I](#lapa--page) |\n',
    );
  });

  it('keeps both words of a glossary, with heads in its language', () => {
    const glossary =
      '| Latvian | English | identifier |\n| --- | --- | --- |\n| klients | client | `clientId` |';
    expect(inLanguage(glossary, 'en')).toBe(glossary);
    expect(inLanguage(glossary, 'lv')).toBe(
      '| latviski | angliski | identifikators |\n| --- | --- | --- |\n| klients | client | `clientId` |',
    );
  });

  const rows = (page: string) => page.split('\n').filter((line) => line.startsWith('|')).length;

  it('of rules has each heading, row and link in both languages', () => {
    const page = readFileSync(join(docs, 'rules.md'), 'utf8');
    const [lv, en] = [inLanguage(page, 'lv'), inLanguage(page, 'en')];
    const anchors = (text: string) =>
      headingsOf(text).map(({ text: heading }) => heading.replace(/^.*\{/, '{'));
    expect(isBilingual(page)).toBe(true);
    expect(anchors(lv)).toEqual(anchors(en));
    expect(anchors(lv)).toHaveLength(headingsOf(page).length);
    expect([rows(lv), rows(en)]).toEqual([rows(page), rows(page)]);
    expect(`${lv}${en}`).not.toMatch(/<!-- (latviski|english|both) -->/);
  });

  it.each(['rules.md', 'words.md'])(
    '%s has every heading in both languages, as far as it is in both',
    (name) => {
      const lv = inLanguage(readFileSync(join(docs, name), 'utf8'), 'lv');
      expect(headingsOf(lv).filter(({ text }) => !text.includes(' {#'))).toEqual([]);
    },
  );
});

describe('the site', () => {
  const files: Readonly<Record<string, string>> = {
    'README.md': '[docs](docs/stores.md) [code](examples/host) [lv](docs/lv/index.md)',
    'docs/stores.md':
      '# Stores\n\n[test](../packages/a/test/a.test.ts) [rules](rules.md#lapa--page) [x](https://example.org)',
    'docs/rules.md': PAGE,
    'docs/new.md': '# Something new',
    'docs/lv/index.md': '---\n  link: ../rules.md\n---\n[noteikumi](../rules.md) [glabātuves](../stores.md)',
    'examples/host/main.ts': 'main();',
    'packages/a/test/a.test.ts': '',
  };
  const site = staged({ files: Object.keys(files), read: (path) => files[path] ?? '' });

  it('has the pages of docs, and those that they lead to', () => {
    expect([...site.pages.keys()].sort()).toEqual([
      'lv/index.md',
      'lv/rules.md',
      'new.md',
      'repository/README.md',
      'repository/examples/host/files.md',
      'rules.md',
      'stores.md',
    ]);
  });

  it('serves the files that a page leads to as texts', () => {
    expect(site.files.get('repository/packages/a/test/a.test.ts.txt')).toBe('packages/a/test/a.test.ts');
    expect(site.pages.get('stores.md')).toBe(
      '# Stores\n\n[test](./repository/packages/a/test/a.test.ts.txt) [rules](./rules.md#lapa--page) [x](https://example.org)',
    );
    expect(site.pages.get('repository/examples/host/files.md')).toBe(
      '# examples/host\n\n- [main.ts](./main.ts.txt)',
    );
  });

  it('leads from a Latvian page to a Latvian one where there is one', () => {
    expect(site.pages.get('lv/index.md')).toBe(
      '---\n  link: /lv/rules\n---\n[noteikumi](./rules.md) [glabātuves](../stores.md)',
    );
  });

  it('names each page in the side bar, a new one in the guide', () => {
    expect(guideOf(site.pages, 'en')).toEqual([
      {
        text: 'Guide',
        items: [
          { text: 'First lines', link: '/repository/README' },
          { text: 'Something new', link: '/new' },
        ],
      },
      { text: 'The domain', items: [{ text: 'Page', link: '/rules' }] },
      { text: 'The machinery', items: [{ text: 'Stores', link: '/stores' }] },
    ]);
    expect(guideOf(site.pages, 'lv')).toEqual([
      { text: 'Joma', items: [{ text: 'Lapa', link: '/lv/rules' }] },
    ]);
  });

  it('has the reference by package, other entries below', () => {
    expect(referenceOf(['@pavadonis/a', '@pavadonis/a/b', '@pavadonis/c']).items).toEqual([
      { text: 'a', link: '/api/a', collapsed: true, items: [{ text: 'a/b', link: '/api/a/b' }] },
      { text: 'c', link: '/api/c' },
    ]);
  });

  it('shows a diagram as a picture that asks for nothing', () => {
    const page = withDiagrams('```mermaid\ngraph\n```\n', (source) => `<svg>@import url(x);${source}</svg>`);
    const data = /base64,([^"]+)/.exec(page)?.[1] ?? '';
    expect(Buffer.from(data, 'base64').toString('utf8')).toBe('<svg>graph\n</svg>');
  });
});
