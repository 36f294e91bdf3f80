import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (...path: readonly string[]): string => readFileSync(join(__dirname, ...path), 'utf8');

/** Returns the lines between the region marks, each region without its indent. */
const cut = (source: string): string =>
  [...source.matchAll(/^ *\/\/ #region embedding\n([\s\S]*?)^ *\/\/ #endregion\n/gm)]
    .map(([, region = '']) => {
      const margin = /^ */.exec(region)?.[0].length ?? 0;
      return region.replace(new RegExp(`^ {${String(margin)}}`, 'gm'), '');
    })
    .toSorted((a, b) => (a.includes('openCasework') ? -1 : b.includes('openCasework') ? 1 : 0))
    .join('\n');

it('the code of the README is the code of the host', () => {
  const shown = cut(read('..', 'src', 'host.ts'));
  expect(shown).toContain('openCasework');
  expect(read('..', '..', '..', 'README.md')).toContain(
    `\`\`\`ts from=examples/embedding/src/host.ts\n${shown}\`\`\``,
  );
});
