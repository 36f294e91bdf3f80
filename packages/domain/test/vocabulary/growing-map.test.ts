import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { GrowingMap } from '../../src/vocabulary/growing-map';

const grown = (entries: readonly (readonly [number, string])[]): GrowingMap<number, string> =>
  entries.reduce((map, [key, value]) => map.withFirst(key, value), GrowingMap.empty<number, string>());

const anyEntries = fc.array(fc.tuple(fc.nat(300), fc.string()), { size: 'max', maxLength: 300 });

describe('a map that grows', () => {
  it('is a map of the first value of each key', () =>
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const expected = new Map([...entries].reverse());
        const map = grown(entries);
        expect(map.size).toBe(expected.size);
        expect(new Map(map)).toEqual(expected);
        for (const key of [...expected.keys(), 301]) {
          expect(map.get(key)).toBe(expected.get(key));
          expect(map.has(key)).toBe(expected.has(key));
        }
      }),
    ));

  it('has its keys in the order in which they were added', () =>
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const keys = [...new Set(entries.map(([key]) => key))];
        const map = grown(entries);
        const each: [number, string][] = [];
        map.forEach((value, key, of) => {
          expect(of).toBe(map);
          each.push([key, value]);
        });
        expect([...map.keys()]).toEqual(keys);
        expect([...map.values()]).toEqual(keys.map((key) => map.get(key)));
        expect([...map]).toEqual(each);
      }),
    ));

  it('stays as it is when another is made of it', () =>
    fc.assert(
      fc.property(anyEntries, fc.nat(300), (entries, key) => {
        const map = grown(entries);
        const before = [...map];
        map.withFirst(key, 'another');
        expect([...map]).toEqual(before);
      }),
    ));

  it('replaces a value in its place, and stays as it is', () =>
    fc.assert(
      fc.property(anyEntries, anyEntries, (entries, later) => {
        const before = grown(entries);
        const expected = new Map(before);
        for (const [key, value] of later) expected.set(key, value);
        const after = later.reduce((map, [key, value]) => map.with(key, value), before);
        expect([...after]).toEqual([...expected]);
        expect([...before]).toEqual([...grown(entries)]);
      }),
    ));

  it('equals another with the same entries, and no other', () => {
    expect(grown([[1, 'a']])).toEqual(grown([[1, 'a']]));
    expect(grown([[1, 'a']])).not.toEqual(grown([[1, 'b']]));
  });

  it('is copied where an earlier one grows another way, and each keeps its own', () =>
    fc.assert(
      fc.property(anyEntries, anyEntries, anyEntries, (shared, one, another) => {
        const stem = grown(shared);
        const add = (entries: typeof shared) =>
          entries.reduce((map, [key, value]) => map.withFirst(key, value), stem);
        const branches = [add(one), add(another)];
        expect(branches.map((map) => [...map])).toEqual([
          [...grown([...shared, ...one])],
          [...grown([...shared, ...another])],
        ]);
        expect([...stem]).toEqual([...grown(shared)]);
        for (const [key] of [...one, ...another])
          expect(stem.has(key)).toBe(shared.some(([of]) => of === key));
      }),
    ));

  it('ends where it ended, if another is made of it while it is read', () => {
    const map = grown([
      [1, 'a'],
      [2, 'b'],
    ]);
    const seen: number[] = [];
    for (const key of map.keys()) {
      map.withFirst(key + 10, 'another');
      seen.push(key);
    }
    expect(seen).toEqual([1, 2]);
  });

  it('is not copied as it grows: 1,000 entries are written 1,000 times', () => {
    const entries = Array.from({ length: 1000 }, (_, key) => [key, ''] as const);
    // the constructor of a map calls it for each entry
    const writing = jest.spyOn(Map.prototype, 'set');
    grown(entries);
    const written = writing.mock.calls.length;
    writing.mockRestore();
    expect(written).toBe(1000);
  });
});
