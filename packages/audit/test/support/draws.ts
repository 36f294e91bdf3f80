import { addDays, type Category, civilDate } from '@pavadonis/domain';
import { anyLog, histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import type { Days } from './reports';
import type { Log } from './second-opinion';

const ALL: readonly Category[] = ['client', 'contract', 'operation', 'centre'];

/** Random logs with corrections and late events: nonsense among them, or what decisions allow. */
export const logs: fc.Arbitrary<Log> = fc.oneof(anyLog(ALL), histories({ corrections: true, late: true }));

/** The days of a question about a log that does not exist yet, counted from its first day. */
interface DrawnDays {
  readonly asOf: number;
  readonly from: number;
  readonly length: number;
}

/** Random days of a question. */
export const drawnDays: fc.Arbitrary<DrawnDays> = fc.record({
  asOf: fc.integer({ min: -5, max: 500 }),
  from: fc.nat(420),
  length: fc.nat(200),
});

/** Returns the days of a question about a log. */
export const daysIn = (log: Log, { asOf, from, length }: DrawnDays): Days => {
  const [first = civilDate('2018-01-01')] = log.map(({ event }) => event.on).sort();
  const start = addDays(first, from);
  return { asOf: addDays(first, asOf), from: start, to: addDays(start, length) };
};
