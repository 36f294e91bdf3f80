import { anchors, type Anchors, fixedBy } from './anchors';
import { levels } from './blueprint';
import { monthAt, MONTHS, placeOf } from './calendar';
import type { Inflow } from './inflow';
import type { Random } from './random';
import { clientMonths } from './targets';

const level = (fixed: Anchors, at: number): number => {
  const around = (step: -1 | 1): readonly [place: number, value: number] | undefined => {
    for (let place = at; place >= 0 && place < MONTHS.length; place += step) {
      const value = fixed.get(place) ?? levels.get(monthAt(place));
      if (value !== undefined) return [place, value];
    }
    return undefined;
  };
  const before = around(-1) ?? [0, 0];
  const after = around(1) ?? before;
  if (before[0] === after[0]) return before[1];
  return before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]);
};

/**
 * Walks at random within the numbers that can still reach the next fixed month;
 * served clients must have come in some month.
 */
const walk = (coming: readonly number[], fixed: Anchors, random: Random): number[] => {
  const least = coming.map(() => 0);
  for (let at = coming.length - 1; at >= 0; at -= 1) {
    const needed = (least[at + 1] ?? 0) - (coming[at + 1] ?? 0);
    least[at] = fixed.get(at) ?? Math.max(coming[at] ?? 0, needed);
  }
  const counts: number[] = [];
  for (const [at, arriving] of coming.entries()) {
    const most = (counts[at - 1] ?? 0) + arriving;
    const wanted = fixed.get(at) ?? Math.round((level(fixed, at) * random.whole(96, 104)) / 100);
    const count = Math.min(most, Math.max(least[at] ?? 0, wanted));
    if (fixed.has(at) && count !== fixed.get(at)) throw new RangeError(`too few clients for ${monthAt(at)}`);
    counts.push(count);
  }
  return counts;
};

const mayBecome = (
  counts: readonly number[],
  coming: readonly number[],
  at: number,
  count: number,
): boolean =>
  count >= (coming[at] ?? 0) &&
  count <= (counts[at - 1] ?? 0) + (coming[at] ?? 0) &&
  (counts[at + 1] ?? 0) <= count + (coming[at + 1] ?? 0);

/** Moves free months up or down by one until the months of a period add up. */
const addUp = (
  counts: number[],
  coming: readonly number[],
  free: readonly number[],
  missing: number,
  random: Random,
): void => {
  const step = Math.sign(missing);
  for (let left = Math.abs(missing); left > 0; left -= 1) {
    const movable = free.filter((at) => mayBecome(counts, coming, at, (counts[at] ?? 0) + step));
    const at = random.pick(movable);
    counts[at] = (counts[at] ?? 0) + step;
  }
};

/**
 * Returns the number of clients served in each month: every published number and sum, and a seeded walk between them.
 */
export const totals = (inflow: Inflow, random: Random): readonly number[] => {
  const fixed = anchors(fixedBy(inflow, ({ clients }) => clients));
  const counts = walk(inflow.perMonth, fixed, random);
  const settled = new Set(fixed.keys());
  for (const { from, to, sum } of clientMonths) {
    const places = MONTHS.map((_, at) => at).slice(placeOf(from), placeOf(to) + 1);
    const missing = sum - places.reduce((total, at) => total + (counts[at] ?? 0), 0);
    addUp(
      counts,
      inflow.perMonth,
      places.filter((at) => !settled.has(at)),
      missing,
      random,
    );
    for (const at of places) settled.add(at);
  }
  return counts;
};
