import { describe, expect, it } from '@jest/globals';
import { catalogue, Category, Metadata } from '@pavadonis/domain';
import { mutated } from '@pavadonis/fixtures/mutated';
import { anyOf } from '@pavadonis/testing/random';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import * as t from 'io-ts';
import { compileTest } from '../../src/json/compile';
import { wide } from './support/wide';

const codecs: readonly (readonly [string, t.Mixed])[] = [
  ...Object.keys(Category.keys).flatMap((category) =>
    [...catalogue[category as Category].byType.values()].map(
      (codec) => [`${codec.type} of a ${category}`, codec] as const,
    ),
  ),
  ['the metadata', Metadata],
];

describe('a compiled test', () => {
  it.each(codecs)('accepts what the codec of %s accepts, and nothing else', (_, codec) => {
    const accepts = compileTest(codec);
    let accepted = 0;
    fc.assert(
      fc.property(mutated(anyOf(codec, wide)), (value) => {
        const decoded = codec.decode(value);
        expect(accepts(value)).toBe(E.isRight(decoded));
        if (E.isRight(decoded)) {
          accepted += 1;
          expect(decoded.right).toBe(value);
        }
      }),
      { numRuns: 120 },
    );
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThan(120);
  });

  it.each([
    undefined,
    null,
    1,
    'text',
    [],
    () => undefined,
    new Date(0),
    Object.create({ type: 'PlanGoalSet' }),
  ])('never says yes where the codec says no: %p', (value: unknown) => {
    for (const [, codec] of codecs)
      expect(compileTest(codec)(value) && E.isLeft(codec.decode(value))).toBe(false);
  });

  it('refuses a field that JSON named __proto__', () => {
    const centre = catalogue.centre.byType.get('CentreServiceStarted');
    const raw = '{"type":"CentreServiceStarted","v":1,"on":"2023-09-01"';
    expect(centre).toBeDefined();
    if (centre === undefined) return;
    expect(compileTest(centre)(JSON.parse(`${raw}}`))).toBe(true);
    expect(compileTest(centre)(JSON.parse(`${raw},"__proto__":{}}`))).toBe(false);
    expect(E.isLeft(centre.decode(JSON.parse(`${raw},"__proto__":{}}`)))).toBe(true);
  });

  it('asks an unknown codec, and refuses one that changes values', () => {
    const trimmed = new t.Type<string, string, unknown>(
      'Trimmed',
      t.string.is,
      (value, context) => (typeof value === 'string' ? t.success(value.trim()) : t.failure(value, context)),
      t.identity,
    );
    expect([' a', 'a', 1].map(compileTest(trimmed))).toEqual([false, true, false]);
  });
});
