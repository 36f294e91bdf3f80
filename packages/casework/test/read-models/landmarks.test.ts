import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { landmarksAfter, NONE, type PlacedEvent } from '../../src/read-models/file/landmarks';
import { centre } from './support/store';

const event = (number: number): PlacedEvent => ({
  stream: centre,
  revision: number - 1,
  position: number * 10,
  id: String(number),
});

const taken = (sizes: readonly number[]) =>
  sizes.reduce(
    (landmarks, size) =>
      landmarksAfter(
        landmarks,
        Array.from({ length: size }, (_, i) => event(landmarks.taken + i + 1)),
      ),
    NONE,
  );

describe('the landmarks of a log', () => {
  it('are the same in whatever pages it was taken', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(700), { maxLength: 8 }), (sizes) => {
        const all = sizes.reduce((sum, size) => sum + size, 0);
        expect(taken(sizes)).toEqual(taken([all]));
      }),
    ));

  it('lie at most as far apart as they are from the end, and are few', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
        const { events } = taken([count]);
        const numbers = events.map(({ number }) => number);
        expect(numbers.at(-1)).toBe(count);
        expect(numbers.length).toBeLessThan(3 + 2 * Math.log2(count));
        for (const [i, number] of numbers.entries()) {
          const before = numbers[i - 1] ?? 0;
          expect(number - before).toBeLessThanOrEqual(Math.max(1, count - before));
          expect(events[i]).toEqual({ ...event(number), number });
        }
      }),
    ));

  it('leave no gap near the end that is longer than the way to it', () => {
    const numbers = taken([1000]).events.map(({ number }) => number);
    expect(numbers).toEqual([512, 768, 896, 960, 976, 992, 996, 998, 999, 1000]);
  });
});
