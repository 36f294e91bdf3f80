import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GrowingList } from '../../src/vocabulary/growing-list';

// some leaves, and leaves of leaves
const anyValues = fc.array(fc.nat(), { size: 'max', maxLength: 1500 });

/** Adds a value, or replaces one at some place. */
type Change = readonly [value: number, at: number | undefined];
const anyChanges = fc.array(fc.tuple(fc.nat(), fc.option(fc.nat(2000), { nil: undefined, freq: 3 })), {
  size: 'max',
  maxLength: 300,
});

const changedList = (list: GrowingList<number>, changes: readonly Change[]): GrowingList<number> =>
  changes.reduce(
    (all, [value, at]) =>
      at === undefined || all.length === 0 ? all.withNext(value) : all.withAt(at % all.length, value),
    list,
  );

const changedArray = (list: readonly number[], changes: readonly Change[]): readonly number[] =>
  changes.reduce(
    (all, [value, at]) =>
      at === undefined || all.length === 0 ? [...all, value] : all.with(at % all.length, value),
    list,
  );

describe('a list that grows', () => {
  it('is a list, whatever is added and replaced', () =>
    fc.assert(
      fc.property(anyValues, anyChanges, fc.nat(2000), (values, changes, place) => {
        const list = changedList(GrowingList.of(...values), changes);
        const array = changedArray(values, changes);
        expect([...list]).toEqual(array);
        expect(list.length).toBe(array.length);
        for (const at of [place, -place, 0, -1]) expect(list.at(at)).toBe(array.at(at));
        const isOdd = (value: number): boolean => value % 2 === 1;
        expect(list.find(isOdd)).toBe(array.find(isOdd));
        expect(list.findLast(isOdd)).toBe(array.findLast(isOdd));
        expect(list.some(isOdd)).toBe(array.some(isOdd));
        expect(list.filter(isOdd)).toEqual(array.filter(isOdd));
        expect(list.map(String)).toEqual(array.map(String));
      }),
    ));

  it('stays as it is when others are made of it, and each keeps its own', () =>
    fc.assert(
      fc.property(anyValues, anyChanges, anyChanges, (values, one, another) => {
        const stem = GrowingList.of(...values);
        const branches = [one, another].map((changes) => changedList(stem, changes));
        expect(branches.map((list) => [...list])).toEqual([
          changedArray(values, one),
          changedArray(values, another),
        ]);
        expect([...stem]).toEqual(values);
      }),
    ));

  it('equals another with the same values, and no other', () => {
    expect(GrowingList.of(1, 2)).toEqual(GrowingList.of(1, 2));
    expect(GrowingList.of(1, 2)).not.toEqual(GrowingList.of(2, 1));
    expect(GrowingList.of(1)).not.toEqual(GrowingList.of(1, 1));
  });

  it('gives values through the function that they are read through, also in those that are made of it', () => {
    const list = GrowingList.of(1, 2);
    list.readThrough((value) => value * 10);
    expect([...list]).toEqual([10, 20]);
    expect([...list.withNext(3).withAt(0, 4)]).toEqual([40, 20, 30]);
    expect([...GrowingList.of(1)]).toEqual([1]);
  });
});
