import { describe, expect, it } from '@jest/globals';
import { readAhead } from '@pavadonis/projection';
import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';

/** A read that takes so many turns, and knows how many are under way. */
const slow = (turns: readonly number[]) => {
  let underWay = 0;
  let most = 0;
  let begun = 0;
  return {
    read: async (thing: number): Promise<number> => {
      begun += 1;
      underWay += 1;
      most = Math.max(most, underWay);
      for (let turn = 0; turn < (turns[thing] ?? 0); turn += 1) await setImmediate();
      underWay -= 1;
      return thing;
    },
    underWay: () => underWay,
    most: () => most,
    begun: () => begun,
  };
};

const all = async <A>(reading: AsyncIterable<A>): Promise<readonly A[]> => {
  const read: A[] = [];
  for await (const each of reading) read.push(each);
  return read;
};

describe('reading ahead', () => {
  it('yields everything in order, and never reads more at once than it may', async () => {
    const turns = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(turns, fc.integer({ min: 1, max: 5 }), async (given, atOnce) => {
        const things = given.map((_, place) => place);
        const { read, most } = slow(given);
        expect(await all(readAhead(things, atOnce, read))).toEqual(things);
        expect(most()).toBe(Math.min(atOnce, things.length));
      }),
    );
  });

  it.each([undefined, 1, 0, -1, 0.5, NaN])('reads one by one with %s at once', async (atOnce) => {
    const { read, most } = slow([2, 0, 1]);
    expect(await all(readAhead([0, 1, 2], atOnce, read))).toEqual([0, 1, 2]);
    expect(most()).toBe(1);
  });

  it('waits for the reads under way when it is stopped, and begins no more', async () => {
    const { read, underWay, begun } = slow([0, 5, 9, 1]);
    for await (const first of readAhead([0, 1, 2, 3], 3, read)) {
      expect(first).toBe(0);
      break;
    }
    expect(underWay()).toBe(0);
    expect(begun()).toBe(3);
  });

  it('fails with the first failure in order, and leaves no other unhandled', async () => {
    const read = (thing: number): Promise<number> =>
      thing === 0 ? setImmediate(0) : Promise.reject(new Error(String(thing)));
    const reading = readAhead([0, 1, 2], 3, read);
    expect(await reading.next()).toEqual({ done: false, value: 0 });
    await expect(reading.next()).rejects.toThrow('1');
  });
});
