import { describe, expect, it } from '@jest/globals';
import { faultsIn } from '../prose/faults';

const inSource = (...lines: readonly string[]) => faultsIn('a.ts', lines.join('\n'));
const inPage = (...lines: readonly string[]) => faultsIn('a.md', lines.join('\n'));

describe('the check of prose', () => {
  it('accepts plain sentences', () => {
    expect(
      inSource(
        '/** Returns what a client said. Who asked? */',
        "const text = '// Who'; // the store answers to nobody",
        'const nested = `${`/* What stands in a text. */`}`;',
      ),
    ).toEqual([]);
    expect(inPage('A client who left.', '', '| What | table |', '```ts', '// What is code', '```')).toEqual(
      [],
    );
  });

  it.each([
    ['/** Ends. Who left is gone. */', 'headless'],
    ['/**\n * What is stored\n * stays.\n */', 'headless'],
    ['// What is stored stays', 'headless'],
    ['/** It answers the events. */', 'answers'],
    ['/** Ten unless told otherwise. */', 'unless told'],
    [`  // ${'a'.repeat(130)}`, 'wider than 130'],
  ])('refuses in a source: %s', (source, fault) => {
    expect(inSource(source)).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    ['A page. What it says is wrong.', 'headless'],
    ['- Whoever reads\n- What it answers', 'headless'],
    ['a '.repeat(66), 'wider than 130'],
  ])('refuses in a page: %s', (page, fault) => {
    expect(inPage(page)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });

  it('names the line', () => {
    expect(inSource('const a = 1;', '', '// What is here', '// and here')[0]).toMatch(/^a\.ts:3: /);
    expect(inPage('# What a heading is', '', 'Good.', '', 'Who is lost stays so.')[0]).toMatch(/^a\.md:5: /);
  });
});
