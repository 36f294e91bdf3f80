import { describe, expect, it } from '@jest/globals';
import { catalogue, Category, civilDate, refusals } from '@pavadonis/domain';
import { anyOf } from '@pavadonis/testing/random';
import fc from 'fast-check';
import * as t from 'io-ts';

const categories = Object.keys(Category.keys).filter(Category.is);
const refusalCodecs = Object.values(refusals).flat();

describe('any value of a codec', () => {
  it.each(categories.flatMap((category) => [...catalogue[category].byType]))(
    'is accepted by it: %s',
    (_, codec) => {
      fc.assert(fc.property(anyOf(codec), (value) => codec.is(value)));
    },
  );

  it.each(refusalCodecs.map((codec) => [codec.name, codec] as const))(
    'is accepted by it: the refusal %s',
    (_, codec) => {
      fc.assert(fc.property(anyOf(codec), (value) => codec.is(value)));
    },
  );

  it('may be of given values', () => {
    const on = civilDate('2024-02-12');
    const days = anyOf(refusals.residence[0], { CivilDate: fc.constant(on) });
    fc.assert(fc.property(days, (refusal) => refusal.on === on));
  });

  it('is not made up for a codec without structure', () => {
    expect(() => anyOf(new t.Type('Riddle', t.string.is, t.string.validate, t.identity))).toThrow('Riddle');
  });
});
