import { describe, expect, it } from '@jest/globals';
import { mutated } from '@pavadonis/fixtures/mutated';
import { transformFileSync } from '@swc/core';
import { catalogue, Category, Metadata } from '@pavadonis/domain';
import { anyOf } from '@pavadonis/testing/random';
import fc from 'fast-check';
import type * as t from 'io-ts';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { compileTest } from '../../src/json/compile';
import { compileCopy } from '../../src/json/compile-copy';
import { wide } from './support/wide';

interface Compilers {
  readonly compileTest: typeof compileTest;
  readonly compileCopy: typeof compileCopy;
}

/** The same modules under a content security policy without `unsafe-eval`. */
const underPolicy = (): Compilers => {
  const exports: Partial<Compilers> = {};
  const context = createContext(
    { exports, require: () => exports },
    { codeGeneration: { strings: false, wasm: false } },
  );
  expect(() => runInContext('new Function("return 1")', context) as unknown).toThrow(/Code generation/);
  for (const name of ['compile', 'compile-copy']) {
    const { code } = transformFileSync(resolve(__dirname, `../../src/json/${name}.ts`), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    runInContext(`(() => {${code}})()`, context);
  }
  const { compileTest: testing, compileCopy: copying } = exports;
  if (testing === undefined || copying === undefined) throw new Error('the modules export nothing');
  return { compileTest: testing, compileCopy: copying };
};

describe('without code made from texts', () => {
  const { compileTest: fallback, compileCopy: copying } = underPolicy();
  const codecs: readonly (readonly [string, t.Mixed])[] = [
    ...Object.keys(Category.keys).map((name) => [name, catalogue[name as Category]] as const),
    ['metadata', Metadata],
  ];

  it.each(codecs)('the codec itself gives the same answers, of a %s', (_, codec) => {
    const [one, other] = [compileTest(codec), fallback(codec)];
    fc.assert(
      fc.property(mutated(anyOf(codec, wide)), (value) => {
        expect(other(value)).toBe(one(value));
      }),
      { numRuns: 150 },
    );
  });

  it('no copy is compiled', () => {
    expect(compileCopy(Metadata)).toBeDefined();
    expect(copying(Metadata)).toBeUndefined();
  });

  it('other faults are not taken for a policy', () => {
    const codec = { _tag: 'UnionType', types: [null] } as unknown;
    expect(() => fallback(codec as t.Mixed)).toThrow(/null/);
  });
});
