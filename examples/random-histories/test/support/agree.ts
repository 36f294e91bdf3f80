import { expect } from '@jest/globals';
import { due, type Finding, find, recordKeeping } from '@pavadonis/projection-findings';
import { histories, type HistoryOptions } from '@pavadonis/testing';
import fc from 'fast-check';
import { answers, type Rows } from '../answers/figures';
import { oracle } from '../oracle/figures';
import { known } from '../oracle/held';
import type { Question } from '../oracle/question';
import { asked, lastDayOf, type Log, momentOf, questionOf } from './question';
import { replayed, stored } from './stored';

/** All figures that a day is asked for. */
export const FIGURES = ['caseload', 'breakdowns', 'staff', 'plans', 'participation', 'money'] as const;

/** Whether the read models answer all figures as the oracle does, from what it is told. */
const expectSameFigures = (rows: Rows, told: Log, question: Question): void => {
  const [theirs, own] = [answers(rows), oracle(told)];
  for (const figures of FIGURES) expect(theirs[figures](question)).toEqual(own[figures](question));
  expect(theirs.daysWithoutProvider(question)).toEqual(own.daysWithoutProvider(question));
};

/** All findings there are, of the rows and of how the log was written; the reminders only have to come. */
export const findingsOf = (rows: Rows, log: Log, { asOf }: Pick<Question, 'asOf'>): readonly Finding[] => {
  const at = { asOf, centreDays: 30 };
  expect(due(rows.findings, at)).toBeInstanceOf(Array);
  return [...find(rows.findings, at), ...recordKeeping(log)];
};

/** How many walks there are in all, in four files; `pnpm walks` takes 10,000. */
export const WALKS = Number(process.env['WALKS'] ?? 100);

/** How many of the walks hold these. */
interface Walked {
  readonly merged: number;
  readonly reverted: number;
}

// one walk in ten holds the end of a merge: so many lots hold one, however small a lot is
const MOST_LOTS = 50;

/**
 * Walks a quarter of all walks, replays each through store and decoder, once by all that is known and once by what was
 * known at some moment, and compares every figure. `also` looks at the findings on the last day. It walks on if there was
 * no merge among them, or none that ended.
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

/** Far more than a quarter of 10,000 walks takes. */
export const LONG = 1_800_000;
