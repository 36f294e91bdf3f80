import { describe, expect, it } from '@jest/globals';
import { isCorrection, type Recordable, type Recorded, settle, text } from '@pavadonis/domain';
import {
  allReminders,
  findingsToDate,
  findings,
  recordKeepingFindings,
} from '@pavadonis/projection-findings';
import { project } from '@pavadonis/projection';
import { type LogEntry } from '@pavadonis/testing';
import { anyLog, someDay } from '@pavadonis/testing/random';
import { commandId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';

const RUNS = { numRuns: 100 };

const byStream = <A extends LogEntry>(log: readonly A[]): readonly (readonly A[])[] =>
  [...new Set(log.map(({ stream }) => stream))].map((name) => log.filter(({ stream }) => stream === name));

const written = (log: readonly LogEntry[]): readonly Recorded<Recordable>[] =>
  log.map((each, revision) => ({
    ...each,
    revision,
    metadata: { by: { actor: text('caseworker-7'), role: text('mentor') }, commandId, evidence: [] },
  }));

const sorted = (all: readonly unknown[]): readonly string[] => all.map((each) => JSON.stringify(each)).sort();

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((each, i) => each > (numbers[i - 1] ?? -Infinity));

describe('whatever was recorded', () => {
  it('has findings for any day, shown by earlier events', () =>
    fc.assert(
      fc.property(
        anyLog(['client', 'contract', 'operation', 'centre']),
        fc.array(someDay, { minLength: 5, maxLength: 5 }),
        fc.nat({ max: 90 }),
        (log, days, centreDays) => {
          const view = project(findings, log);
          const held = new Map(
            byStream(log)
              .flatMap((own) => settle(own))
              .map(({ position, event }) => [position, event.on]),
          );
          for (const asOf of days) {
            const wrong = findingsToDate(view, { asOf, centreDays }).filter(
              ({ shownBy, on, to }) =>
                shownBy.length === 0 ||
                !isRising(shownBy) ||
                shownBy.some((position) => (held.get(position) ?? '9999') > asOf) ||
                (to !== undefined && on > to),
            );
            expect(wrong).toEqual([]);
            expect(allReminders(view, { asOf, centreDays }).filter(({ on, due }) => on > due)).toEqual([]);
          }
        },
      ),
      RUNS,
    ));

  it('has each correction found once, in whole streams', () =>
    fc.assert(
      fc.property(anyLog(['client', 'operation']).map(written), (log) => {
        const found = recordKeepingFindings(log);
        const corrections = found.filter(
          ({ _tag }) => _tag === 'Corrected' || _tag === 'CorrectionOfNothing',
        );
        expect(corrections).toHaveLength(log.filter(({ event }) => isCorrection(event)).length);
        expect(sorted(byStream(log).flatMap((part) => recordKeepingFindings(part)))).toEqual(sorted(found));
      }),
      RUNS,
    ));
});
