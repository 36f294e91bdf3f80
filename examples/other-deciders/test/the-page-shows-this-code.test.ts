import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (...path: readonly string[]): string =>
  readFileSync(join(__dirname, '..', '..', '..', ...path), 'utf8');

const page = read('docs', 'coming-from.md');
const shown = [...page.matchAll(/^```ts from=(\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, path = '', code = '']) => [path, code] as const,
);

const withoutIndent = (code: string): string => code.replaceAll(/^ +/gm, '');

it.each(shown)('docs/coming-from.md shows the code of %s', (path, code) => {
  expect(withoutIndent(read(path))).toContain(withoutIndent(code));
});

it('docs/coming-from.md shows each adapter', () => {
  const files = ['request', 'streams', 'fmodel', 'equinox', 'castore'].map((name) => `src/${name}.ts`);
  expect(shown.map(([path]) => path)).toEqual(
    [...files.slice(0, 2), 'test/used-by-a-host.test.ts', ...files.slice(2)].map(
      (path) => `examples/other-deciders/${path}`,
    ),
  );
});
