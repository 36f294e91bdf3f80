import { describe, expect, it } from '@jest/globals';
import { catalogue, Category, Metadata } from '@pavadonis/domain';
import { mutated } from '@pavadonis/fixtures/mutated';
import { anyOf } from '@pavadonis/testing/random';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import * as t from 'io-ts';
import { compileCopy } from '../../src/json/compile-copy';
import { ownCopy } from '../../src/json/own-copy';
import { wide } from './support/wide';

const codecs: readonly (readonly [string, t.Mixed])[] = [
  ...Object.keys(Category.keys).flatMap((category) =>
    [...catalogue[category as Category].byType.values()].map(
      (codec) => [`${codec.type} of a ${category}`, codec] as const,
    ),
  ),
  ['the metadata', Metadata],
];
const compiled = codecs.flatMap(([name, codec]) => {
  const copy = compileCopy(codec);
  return copy === undefined ? [] : [[name, codec, copy] as const];
});

const asOwn = (codec: t.Mixed) => {
  const copy = compileCopy(codec);
  if (copy === undefined) throw new Error('has no compiled copy');
  return copy;
};

describe('a compiled copy', () => {
  it('is there for all but a few', () => {
    expect(codecs.length - compiled.length).toBeLessThan(10);
  });

  it.each(compiled)('of %s is what its codec accepts, as JSON says it', (_, codec, copy) => {
    let accepted = 0;
    fc.assert(
      fc.property(mutated(anyOf(codec, wide)), (value) => {
        const copied = copy(value);
        expect(copied !== false).toBe(E.isRight(codec.decode(value)));
        if (copied === false) return;
        accepted += 1;
        expect(copied).not.toBe(value);
        expect(JSON.stringify(copied)).toBe(JSON.stringify(ownCopy(codec, value)));
        expect(JSON.parse(JSON.stringify(copied))).toStrictEqual(copied);
      }),
      { numRuns: 60 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it('has no negative zero, and is none of what is no number', () => {
    const copy = asOwn(t.readonlyArray(t.number));
    expect(copy([-0, 1.5])).toStrictEqual([0, 1.5]);
    expect([[NaN], [Infinity], ['1']].map(copy)).toEqual([false, false, false]);
  });

  it('is that of the first alternative that accepts', () => {
    const copy = asOwn(t.union([t.readonlyArray(t.string), t.readonlyArray(t.number)]));
    expect([['a'], [-0], [true], false].map(copy)).toStrictEqual([['a'], [0], false, false]);
  });

  it.each([
    ['an unknown codec', t.unknown],
    ['a list of them', t.readonlyArray(t.UnknownRecord)],
    ['one of which numbers are an alternative', t.union([t.string, t.number])],
    ['one of which a flag is an alternative', t.union([t.boolean, t.readonlyArray(t.string)])],
  ])('is not there for %s', (_, codec) => {
    expect(compileCopy(codec)).toBeUndefined();
  });
});
