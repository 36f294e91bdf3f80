import { addDays, cents, civilDate, type Cents, type CivilDate } from '@pavadonis/domain';
import fc from 'fast-check';

const start = civilDate('0001-01-01');

/** Makes any day of the years 0001 to 9999 that lies at least `margin` days from both ends. */
export const anyDay = (margin = 0): fc.Arbitrary<CivilDate> =>
  fc.integer({ min: margin, max: 3_652_058 - margin }).map((days) => addDays(start, days));

/** Makes a day from a first one up to a number of days later, both included. */
export const dayBetween = (from: CivilDate, days: number): fc.Arbitrary<CivilDate> =>
  fc.integer({ min: 0, max: days }).map((after) => addDays(from, after));

/** Any amount, small ones often. */
export const anyCents: fc.Arbitrary<Cents> = fc
  .oneof(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 100_000_000_000 }))
  .map(cents);
