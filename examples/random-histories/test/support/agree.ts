import { expect } from '@jest/globals';
import {
  allReminders,
  type Finding,
  findingsToDate,
  recordKeepingFindings,
} from '@pavadonis/projection-findings';
import { histories, type HistoryOptions } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { answers, type Rows } from '../answers/figures';
import { oracle } from '../oracle/figures';
import { known } from '../oracle/held';
import type { Question } from '../oracle/question';
import { asked, lastDayOf, type Log, momentOf, questionOf } from './question';
import { replayed, stored } from './stored';

/** The groups of figures that every question compares. */
export const FIGURES = ['caseload', 'breakdowns', 'staff', 'plans', 'participation', 'money'] as const;

/** Expects all figures of the read models to equal those of the oracle. */
const expectSameFigures = (rows: Rows, told: Log, question: Question): void => {
  const [theirs, own] = [answers(rows), oracle(told)];
  for (const figures of FIGURES) expect(theirs[figures](question)).toEqual(own[figures](question));
  expect(theirs.daysWithoutProvider(question)).toEqual(own.daysWithoutProvider(question));
};

/** Returns all findings, from the rows and from the log; reminders only have to be computed without an error. */
export const findingsOf = (rows: Rows, log: Log, { asOf }: Pick<Question, 'asOf'>): readonly Finding[] => {
  const at = { asOf, centreDays: 30 };
  expect(allReminders(rows.findings, at)).toBeInstanceOf(Array);
  return [...findingsToDate(rows.findings, at), ...recordKeepingFindings(log)];
};

/** The number of walks in all four files together; `pnpm walks` takes 10,000. */
export const WALKS = Number(process.env['WALKS'] ?? 100);

/** The number of walks with such events. */
interface Walked {
  readonly merged: number;
  readonly reverted: number;
}

// one walk in ten holds the end of a merge: so many lots hold one, however small a lot is
const MOST_LOTS = 50;

/**
 * Makes a quarter of all walks, and compares every figure of each. Each walk is replayed through store and decoder
 * twice: with all that is known, and as known at some moment. `also` checks the findings on the last day. More lots follow if
 * no walk held a merge, or a merge that was reverted.
 */
export const walk = async (
  options: HistoryOptions,
  also: (findings: readonly Finding[], log: Log) => void = () => undefined,
): Promise<Walked> => {
  const walked = { merged: 0, reverted: 0 };
  const property = fc.asyncProperty(
    histories(options),
    asked('everything'),
    asked('Position', 'Instant'),
    async (log, ...questions) => {
      const store = await stored(log);
      for (const each of questions) {
        const moment = momentOf(log, each);
        const rows = await replayed(store, moment);
        const told = known(log, moment);
        const question = questionOf(log, each);
        expectSameFigures(rows, told, question);
        const findings = findingsOf(rows, told, { asOf: lastDayOf(log) });
        if (moment === undefined) also(findings, log);
      }
      walked.merged += Number(log.some(({ event }) => event.type === 'ClientsMerged'));
      walked.reverted += Number(log.some(({ event }) => event.type === 'MergeReverted'));
    },
  );
  for (let lots = 0; lots < MOST_LOTS && (walked.merged === 0 || walked.reverted === 0); lots += 1)
    await fc.assert(property, { numRuns: Math.ceil(WALKS / 4) });
  return walked;
};

/** A time limit in milliseconds: far more than a quarter of 10,000 walks takes. */
export const LONG = 1_800_000;
