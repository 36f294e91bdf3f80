import { describe, expect, it } from '@jest/globals';
import { clientStream, type StreamName } from '@pavadonis/domain';
import { isPart, liesIn, MOST_PARTS, partNumberOf } from '@pavadonis/projection';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';

/** FNV-1a of 32 bits as its authors write it, in whole numbers of any size. */
const hashOf = (text: string): bigint =>
  [...Buffer.from(text, 'utf8')].reduce(
    (hash, byte) => ((hash ^ BigInt(byte)) * 16_777_619n) % 2n ** 32n,
    2_166_136_261n,
  );

describe('the part in which a stream lies', () => {
  it('follows from its name, as any other program finds it', () => {
    // known answers of the authors' own tests
    expect([hashOf(''), hashOf('a'), hashOf('foobar')]).toEqual([0x811c_9dc5n, 0xe40c_292cn, 0xbf9c_f968n]);
    for (const text of ['', 'a', 'foobar'])
      expect(partNumberOf(text as StreamName, 1000)).toBe(Number(hashOf(text) % 1000n) + 1);
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: MOST_PARTS }), (id, of) => {
        const stream = `client-${id}` as StreamName;
        expect(partNumberOf(stream, of)).toBe(Number(hashOf(stream) % BigInt(of)) + 1);
      }),
    );
  });

  it('is the same for ever', () => {
    const streams = [1, 2, 3, 4, 5, 6].map((number) => clientStream(clientIdOf(number)));
    expect(streams.map((stream) => partNumberOf(stream, 4))).toEqual([1, 2, 3, 4, 1, 2]);
    expect(streams.map((stream) => partNumberOf(stream, 1))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('is exactly one of any number of parts', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 20 }), (id, of) => {
        const stream = `operation-${id}` as StreamName;
        const numbers = Array.from({ length: of }, (_, i) => i + 1);
        expect(numbers.filter((number) => liesIn({ number, of }, stream))).toHaveLength(1);
      }),
    );
  });

  it('takes its share of the streams', () => {
    const counts = [0, 0, 0, 0];
    for (const id of fc.sample(fc.uuid(), { numRuns: 4000, seed: 1 })) {
      const number = partNumberOf(`client-${id}` as StreamName, 4);
      counts[number - 1] = (counts[number - 1] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('a part', () => {
  it.each([
    { number: 1, of: 1 },
    { number: 4, of: 4 },
    { number: MOST_PARTS, of: MOST_PARTS },
  ])('may be %j', (part) => {
    expect(isPart(part)).toBe(true);
  });

  it.each([
    undefined,
    null,
    1,
    '1 of 4',
    [1, 4],
    {},
    { number: 1 },
    { of: 4 },
    { number: 0, of: 4 },
    { number: 5, of: 4 },
    { number: -1, of: 4 },
    { number: 1.5, of: 4 },
    { number: 1, of: 4.5 },
    { number: Number.NaN, of: 4 },
    { number: 1, of: Infinity },
    { number: '1', of: '4' },
    { number: 1, of: MOST_PARTS + 1 },
  ])('is not %j', (value) => {
    expect(isPart(value)).toBe(false);
  });
});
