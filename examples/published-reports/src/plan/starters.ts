import { type CivilDate, firstDayOf, lastDayOf, monthOf } from '@pavadonis/domain';
import { type Arrivals, firstStarts, KINDS, type Kind } from './blueprint';
import { earlier, later, monthAt, placeOf } from './calendar';
import type { Random } from './random';
import { served } from './targets';

/** A client who starts for the first time on one of some days of one month. */
export interface Starter {
  readonly kind: Kind;
  /** The place of the month in the history. */
  readonly month: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const publishedIn = new Map(
  served.flatMap(({ from, to, clients }) =>
    from === to && clients !== undefined ? [[placeOf(from), clients]] : [],
  ),
);

// where two successive months are published, new clients make up at least for
// the rise, and some clients leave in any month
const fewestIn = (month: number): number => {
  const before = publishedIn.get(month - 1);
  const now = publishedIn.get(month);
  return before === undefined || now === undefined ? 0 : Math.max(0, now - before + 4);
};

/** Divides a row's total over its months at random, around equal parts. */
const perMonth = (total: number, months: readonly number[], random: Random): readonly number[] => {
  const fewest = months.map((month) => (months.length === 1 ? 0 : fewestIn(month)));
  const weights = months.map(() => random.whole(70, 130));
  const free = total - fewest.reduce((sum, each) => sum + each, 0);
  const all = weights.reduce((sum, each) => sum + each, 0);
  let weighed = 0;
  return months.map((_, i) => {
    const before = Math.round((free * weighed) / all);
    weighed += weights[i] ?? 0;
    return (fewest[i] ?? 0) + Math.round((free * weighed) / all) - before;
  });
};

const ofRow = (row: Arrivals, random: Random): readonly Starter[] => {
  const kinds = random.shuffled(KINDS.flatMap((kind) => Array.from({ length: row[kind] }, () => kind)));
  const first = placeOf(monthOf(row.from));
  const months = Array.from({ length: placeOf(monthOf(row.to)) - first + 1 }, (_, i) => first + i);
  const counts = perMonth(kinds.length, months, random);
  const slots = months.flatMap((month, i) => Array.from({ length: counts[i] ?? 0 }, () => month));
  return kinds.flatMap((kind, i) => {
    const month = slots[i];
    if (month === undefined) return [];
    return [
      {
        kind,
        month,
        from: later(row.from, firstDayOf(monthAt(month))),
        to: earlier(row.to, lastDayOf(monthAt(month))),
      },
    ];
  });
};

/** Returns all first starts, by the months and days of the blueprint. */
export const starters = (random: Random): readonly Starter[] =>
  firstStarts.flatMap((row) => ofRow(row, random));
