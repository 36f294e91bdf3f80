import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Loopback, startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksIn, isCode, type Page } from '../pages/blocks';
import { codeFaults } from '../pages/code-faults';
import { ROOT } from '../pages/host-folder';
import { wordFaults } from '../pages/word-faults';

const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
const paths = ['README.md', ...inDocs.map((name) => `docs/${name}`)];
const pages: readonly Page[] = paths
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

const planted = (...text: readonly string[]): Page => ({ path: 'a.md', text: `${text.join('\n')}\n` });
const code = (...lines: readonly string[]): Page => planted('# A', '', '```ts', ...lines, '```');

describe('the code of the pages', () => {
  let server: Loopback;
  beforeAll(async () => {
    server = await startLoopback();
  });
  afterAll(() => server.stop());

  it('compiles, runs and prints what the pages promise', async () => {
    expect(pages.flatMap(blocksIn).filter(isCode).length).toBeGreaterThan(30);
    expect(await codeFaults(pages, { EVENTSTOREDB_URL: server.connectionString })).toEqual([]);
  });

  it('names commands, files and words that exist', () => {
    expect(pages.flatMap(wordFaults)).toEqual([]);
  });
});

describe('a page with a fault', () => {
  it('is found by the line that does not compile', async () => {
    const faults = await codeFaults([code("import { cents } from '@pavadonis/domain';", "cents('1');")], {});
    expect(faults).toEqual([expect.stringMatching(/^a\.md\(5,7\): error TS/)]);
  });

  const planting: readonly (readonly [name: string, page: Page, faults: readonly unknown[]])[] = [
    ['another print', code('console.log(2); // → 1'), ['promises 1, and prints 2']],
    ['no print', code('const a = 1; // → 1'), ['promises 1, and prints nothing']],
    [
      'a print of which it says nothing',
      code('console.log(1); // → 1', 'console.log(2);'),
      ['promises nothing, and prints 2'],
    ],
    [
      'an import that Node does not find',
      planted('```js', "import * as E from 'fp-ts/Either';", 'E.right(1);', '```'),
      [expect.stringContaining('ERR_UNSUPPORTED_DIR_IMPORT')],
    ],
    ['an exception', code("throw new Error('broken');"), [expect.stringMatching(/^fails/)]],
    [
      'a name that JavaScript does not find',
      planted('```js', "import { none } from '@pavadonis/domain';", 'none();', '```'),
      [expect.stringContaining("'none' not found")],
    ],
    [
      'what a second block does to the first',
      planted('```ts', 'const a: number = 1;', '```', '', '```ts', 'console.log(a); // → 2', '```'),
      ['promises 2, and prints 1'],
    ],
  ];
  const pathOf = (name: string): string => `${name.replaceAll(' ', '-')}.md`;

  // together, since the compiler takes as long for one page as for all
  let found: Promise<readonly string[]> | undefined;
  const faultsOf = async (path: string): Promise<readonly string[]> => {
    found ??= codeFaults(
      planting.map(([name, page]) => ({ ...page, path: pathOf(name) })),
      {},
    );
    return (await found)
      .filter((line) => line.startsWith(`${path} `))
      .map((line) => line.slice(path.length + 1));
  };

  it.each(planting)('is found by %s', async (name, _, faults) => {
    expect(await faultsOf(pathOf(name))).toEqual(faults);
  });

  it('promises nothing where it has not what it needs', async () => {
    const page = planted('```ts needs=A_SERVER', 'if (process.env.A_SERVER) console.log(1); // → 1', '```');
    expect(await codeFaults([page], {})).toEqual([]);
    expect(await codeFaults([page], { A_SERVER: 'yes' })).toEqual([]);
  });

  it.each([
    ['a command', planted('```sh', 'npx --yes pnpm@10 fly', '```'), 'no command pnpm fly'],
    ['a file', planted('```ts from=nowhere.ts', 'a', '```'), 'no file nowhere.ts'],
    [
      'code of a file',
      planted('```ts from=scripts/pages/blocks.ts', 'const other = 1;', '```'),
      'does not hold this code',
    ],
    ['a word', planted('```ts unrun', 'a', '```'), 'no word unrun'],
  ])('is found by %s that does not exist', (_, page, fault) => {
    expect(wordFaults(page)).toEqual([expect.stringContaining(fault)]);
  });
});
