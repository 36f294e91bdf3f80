import {
  addDays,
  type CivilDate,
  civilDate,
  civilDateOf,
  daysBetween,
  type KnownAt,
  type Recordable,
  type Recorded,
} from '@pavadonis/domain';
import fc from 'fast-check';
import type { Question } from '../oracle/question';

export type Log = readonly Recorded<Recordable>[];

/** A question about a log that does not exist yet: days and moments are thousandths of its length. */
export interface Asked {
  readonly asOf: number;
  readonly from: number;
  readonly days: number;
  readonly knownAt: { readonly part: number; readonly as: 'everything' | KnownAt['_tag'] };
}

/** Makes questions about days within and around the whole history, and periods from part of a month to over a year. */
export const asked = (...as: readonly Asked['knownAt']['as'][]): fc.Arbitrary<Asked> =>
  fc.record({
    asOf: fc.oneof(fc.constant(1030), fc.integer({ min: -20, max: 1030 })),
    from: fc.nat(1000),
    days: fc.oneof(fc.nat(40), fc.nat(500)),
    knownAt: fc.record({ part: fc.nat(1000), as: fc.constantFrom(...as) }),
  });

const NO_DAY = civilDate('2018-01-01');

const days = (log: Log): readonly CivilDate[] => log.map(({ event }) => event.on).sort();

const dayAt = (log: Log, part: number): CivilDate => {
  const [first = NO_DAY] = days(log);
  return addDays(first, Math.round((daysBetween(first, days(log).at(-1) ?? first) * part) / 1000));
};

/** Returns the question for a log. */
export const questionOf = (log: Log, { asOf, from, days: length }: Asked): Question => {
  const first = dayAt(log, from);
  return { asOf: dayAt(log, asOf), from: first, to: addDays(first, length) };
};

/** Returns the last day in a log, by event or by recording. */
export const lastDayOf = (log: Log): CivilDate =>
  [...days(log), ...log.map(({ recordedAt }) => civilDateOf(recordedAt))].sort().at(-1) ?? NO_DAY;

/** Returns the `knownAt` of a question for a log; undefined if it is about everything known today. */
export const momentOf = (log: Log, { knownAt: { part, as } }: Asked): KnownAt | undefined => {
  const entry = log[Math.round(((log.length - 1) * part) / 1000)];
  if (entry === undefined || as === 'everything') return undefined;
  return as === 'Position'
    ? { _tag: 'Position', position: entry.position }
    : { _tag: 'Instant', instant: entry.recordedAt };
};
