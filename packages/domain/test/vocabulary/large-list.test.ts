import { describe, expect, it } from '@jest/globals';
import { LargeList } from '@pavadonis/domain';
import fc from 'fast-check';

type Change = readonly [place: number | undefined, value: string | undefined];

// within a part, at its edges and far beyond them
const anyPlace = fc.oneof(fc.nat(40), fc.integer({ min: 4090, max: 4100 }), fc.nat(20_000));
const anyChanges = fc.array(
  fc.tuple(fc.option(anyPlace, { nil: undefined }), fc.option(fc.string(), { nil: undefined })),
  { maxLength: 60 },
);

/** Makes the changes, in which no place stands for the end. */
const expectSame = (changes: readonly Change[]): void => {
  const [large, list] = [new LargeList<string | undefined>(), [] as (string | undefined)[]];
  for (const [place, value] of changes)
    if (place === undefined) expect(large.add(value)).toBe(list.push(value) - 1);
    else {
      large.set(place, value);
      list[place] = value;
    }
  expect(large).toHaveLength(list.length);
  expect([...large]).toEqual([...list]);
  for (const [place = list.length] of changes) {
    expect(large.at(place)).toBe(list[place]);
    expect(large.at(place + 1)).toBe(list[place + 1]);
  }
  const places = changes.flatMap(([place = list.length]) => [place, place + 1]);
  const asked = Int32Array.from(places);
  expect(large.atAll(asked, places.length)).toEqual(places.map((place) => list[place]));
  const half = changes.length;
  expect(large.atAll(asked, half)).toEqual(places.slice(0, half).map((place) => list[place]));
};

describe('a large list', () => {
  it('is a list, whatever is set and added', () => {
    fc.assert(fc.property(anyChanges, expectSame));
  });

  it('is one with many values, too', () => {
    const large = new LargeList<number>();
    for (let i = 0; i < 30_000; i += 1) expect(large.add(i)).toBe(i);
    expect([...large]).toEqual(Array.from({ length: 30_000 }, (_, i) => i));
    expect(large.at(30_000)).toBeUndefined();
  });

  it('differs from one with another value', () => {
    const [one, another] = [new LargeList<number>(), new LargeList<number>()];
    for (const [list, last] of [
      [one, 1],
      [another, 2],
    ] as const) {
      list.add(0);
      list.set(5000, last);
    }
    expect(one).not.toEqual(another);
  });
});
