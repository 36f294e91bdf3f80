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
            for (const { shownBy, on, to } of findingsToDate(view, { asOf, centreDays })) {
              expect(shownBy.length).toBeGreaterThan(0);
              expect(shownBy).toEqual([...new Set(shownBy)].sort((a, b) => a - b));
              const after = shownBy.filter((position) => (held.get(position) ?? '9999') > asOf);
              expect(after).toEqual([]);
              expect(to === undefined || on <= to).toBe(true);
            }
            for (const each of allReminders(view, { asOf, centreDays }))
              expect(each.on <= each.due).toBe(true);
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
