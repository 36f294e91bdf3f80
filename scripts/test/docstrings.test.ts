import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { undocumented } from '../docstrings/undocumented';
import { entries } from '../entries.cjs';

const root = join(__dirname, '..', '..');

describe('an editor shows a docstring', () => {
  it('for every exported name of every package, and for its fields', () => {
    const all = entries(root).map(({ name, source }) => ({ name, source: join(root, source) }));
    expect(all.length).toBeGreaterThan(30);
    expect(undocumented(all)).toEqual([]);
  });
});

describe('without a docstring is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docstrings-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const bareIn = (text: string, other = 'export {};'): readonly string[] => {
    const source = join(folder, 'index.ts');
    writeFileSync(source, text);
    writeFileSync(join(folder, 'other.ts'), other);
    return undocumented([{ name: 'planted', source }]).map((line) => line.replace(/^.*: /, ''));
  };

  it.each([
    ['a constant', 'export const a = 1;', ['a']],
    ['a function', 'export function f(): void {}', ['f']],
    ['a type', 'export type T = string;', ['T']],
    ['a field', '/** A. */\nexport interface A {\n  readonly a: 1;\n}', ['A.a']],
    ['a method', '/** A. */\nexport interface A {\n  a(): void;\n}', ['A.a']],
    [
      'a field within a field',
      '/** A. */\nexport interface A {\n  /** B. */\n  readonly b: {\n    readonly c: 1;\n  };\n}',
      ['A.c'],
    ],
    [
      'a public member of a class',
      '/** A. */\nexport class A {\n  a = 1;\n  #b = 2;\n  private c = 3;\n}',
      ['A.a'],
    ],
  ])('%s', (_, text, names) => {
    expect(bareIn(text)).toEqual(names);
  });

  it('a name of another file that the entry exports', () => {
    expect(bareIn("export { a } from './other';", 'export const a = 1;')).toEqual(['a']);
  });

  it.each([
    ['a name whose type alone is explained', 'export const a = 1;\n/** A. */\nexport type a = 1;'],
    ['a tag', "/** A. */\nexport interface A {\n  readonly _tag: 'A';\n}"],
    [
      'a field of one form of a union',
      '/** A or B. */\nexport type A = { readonly a: 1 } | { readonly b: 2 };',
    ],
    ['a name that is not exported', 'const a = 1;\nexport {};\nvoid a;'],
  ])('not: %s', (_, text) => {
    expect(bareIn(text)).toEqual([]);
  });
});
