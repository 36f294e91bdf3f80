import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { LargeMap, shardOf } from '../src/large-map';

type AnyMap = Map<string, number> | LargeMap<string, number>;

type Change = readonly [key: string, value: number | undefined];

/** Makes the changes, in which no value stands for a deletion. */
const changed = (map: AnyMap, changes: readonly Change[]): readonly unknown[] =>
  changes.map(([key, value]) => (value === undefined ? map.delete(key) : map.set(key, value) === map));

const anyKey = fc.oneof(fc.nat(40).map(String), fc.uuid(), fc.string());
const anyChanges = fc.array(fc.tuple(anyKey, fc.option(fc.nat(), { nil: undefined })), {
  size: 'max',
  maxLength: 400,
});

// some times as many as one table holds
const MANY = 60_000;
const nameOf = (number: number): string =>
  `client-00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const filled = <M extends AnyMap>(map: M): M => {
  for (let i = 0; i < MANY; i += 1) map.set(nameOf(i), i);
  return map;
};

const expectSame = (large: LargeMap<string, number>, map: ReadonlyMap<string, number>): void => {
  expect(large.size).toBe(map.size);
  expect([...large]).toEqual([...map]);
  expect([...large.keys()]).toEqual([...map.keys()]);
  expect([...large.values()]).toEqual([...map.values()]);
};

describe('a large map', () => {
  it('is a map, whatever is put into it and deleted', () =>
    fc.assert(
      fc.property(anyChanges, anyKey, (changes, another) => {
        const [large, map] = [new LargeMap<string, number>(), new Map<string, number>()];
        expect(changed(large, changes)).toEqual(changed(map, changes));
        expectSame(large, map);
        for (const key of [...changes.map(([each]) => each), another]) {
          expect(large.get(key)).toBe(map.get(key));
          expect(large.has(key)).toBe(map.has(key));
        }
        const each: unknown[] = [];
        large.forEach((value, key, of) => each.push([key, value, of === large]));
        expect(each).toEqual([...map].map(([key, value]) => [key, value, true]));
      }),
    ));

  it('is one with many entries, too', () => {
    const [large, map] = [filled(new LargeMap<string, number>()), filled(new Map<string, number>())];
    expectSame(large, map);
    for (const each of [large, map]) {
      for (let i = 0; i < MANY; i += 1) if (i % 7 !== 0 || i < 30_000) each.delete(nameOf(i));
      for (let i = 0; i < MANY; i += 5) each.set(nameOf(i), -i);
    }
    expectSame(large, map);
    for (let i = 0; i < MANY; i += 1) expect(large.get(nameOf(i))).toBe(map.get(nameOf(i)));
  });

  it('comes to what is added while it is read, and not to what is deleted', () => {
    const large = new LargeMap<string, number>().set('a', 1).set('b', 2).set('c', 3);
    const seen: string[] = [];
    for (const key of large.keys()) {
      seen.push(key);
      if (key === 'a') large.set('d', 4).delete('b');
    }
    expect(seen).toEqual(['a', 'c', 'd']);
  });

  it('equals another with the same entries in whatever order, and no other', () => {
    const of = (...entries: readonly (readonly [string, number])[]): LargeMap<string, number> =>
      entries.reduce((map, [key, value]) => map.set(key, value), new LargeMap<string, number>());
    expect(of(['a', 1], ['b', 2])).toEqual(of(['b', 2], ['a', 1]));
    expect(of(['a', 1])).not.toEqual(of(['a', 2]));
    expect(of(['a', 1])).not.toEqual(of(['b', 1]));
    expect(of(['a', 1])).not.toEqual(of());
  });

  it('has no table of more than some thousand entries, since a table is copied in one go when it grows', () => {
    const setting = jest.spyOn(Map.prototype, 'set');
    filled(new LargeMap<string, number>());
    const tables = new Set(setting.mock.contexts as readonly ReadonlyMap<unknown, unknown>[]);
    setting.mockRestore();
    expect(tables.size).toBeGreaterThan(100);
    expect(Math.max(...[...tables].map(({ size }) => size))).toBeLessThan(20_000);
  });

  it('has no tables that double together', () => {
    const counts = new Map<number, number>();
    for (let i = 0; i < MANY; i += 1) {
      // as random as an id
      const shard = shardOf(createHash('sha1').update(String(i)).digest('hex'));
      counts.set(shard, (counts.get(shard) ?? 0) + 1);
    }
    // how far each is from the next power of two, in sixteenths of the way from one to the next
    const ways = new Map<number, number>();
    for (const count of counts.values()) {
      const way = Math.floor(16 * (Math.log2(count) % 1));
      ways.set(way, (ways.get(way) ?? 0) + 1);
    }
    expect(counts.size).toBe(1024);
    expect(Math.max(...ways.values())).toBeLessThan(1024 / 8);
  });
});
