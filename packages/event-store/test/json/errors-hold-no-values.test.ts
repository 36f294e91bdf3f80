import { describe, expect, it } from '@jest/globals';
import { catalogue, Category } from '@pavadonis/domain';
import { anyOf } from '@pavadonis/testing/random';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { decoder } from '../../src/json/decode';
import { asJson, metadata, stored, streams } from './support/stored';
import { wide } from './support/wide';

const decode = decoder();
const SECRET = 'Anna Bērziņa 010190-11111';

/** All places of a JSON value, each with the value in which the secret stands there instead. */
const withSecret = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value))
    return [
      SECRET,
      ...value.flatMap((item: unknown, at) =>
        withSecret(item).map((other) => value.map((old: unknown, index) => (index === at ? other : old))),
      ),
    ];
  if (typeof value !== 'object' || value === null) return [SECRET, [SECRET], { secret: SECRET }];
  return [
    SECRET,
    ...Object.entries(value).flatMap(([key, inside]) =>
      withSecret(inside).map((other) => ({ ...value, [key]: other })),
    ),
  ];
};

describe('no error of decoding holds a value of what is stored', () => {
  it.each(Object.keys(Category.keys) as readonly Category[])('of a %s', (category) =>
    fc.assert(
      fc.property(anyOf(catalogue[category], wide), (event) => {
        const { type, v, ...facts } = asJson(event);
        let failed = 0;
        for (const spoilt of withSecret(facts)) {
          if (typeof spoilt !== 'object') continue;
          const read = decode.event(stored({ type, v, ...spoilt }, { stream: streams[category] }));
          if (E.isRight(read)) continue;
          failed += 1;
          expect(JSON.stringify(read.left)).not.toContain(SECRET);
        }
        expect(failed).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    ),
  );

  it('of who recorded it', () => {
    const { commandId, ...rest } = metadata;
    for (const spoilt of [{ ...rest, commandId: SECRET }, { commandId, by: SECRET }, SECRET, [SECRET]]) {
      const read = decode.recorded(stored({}, { metadata: JSON.stringify(spoilt) }));
      expect(read).toMatchObject(E.left({ _tag: 'MalformedMetadata' }));
      expect(JSON.stringify(read)).not.toContain(SECRET);
    }
  });
});
