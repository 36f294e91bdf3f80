import { describe, expect, it } from '@jest/globals';
import { auditReportJson, auditReportPage } from '@pavadonis/audit-report';
import { isCorrection } from '@pavadonis/domain';
import type { LogEntry } from '@pavadonis/testing';
import { anyLog, histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { reportOf, storing } from '../support/given';
import { faultsOf } from '../support/schema';
import { active, activeShare } from '../support/story';

const logs = fc.oneof(
  anyLog(['client', 'contract', 'operation', 'centre']),
  histories({ corrections: true, late: true }),
);

// Latvia's clock without a library: UTC + 2 hours, + 3 from the last Sunday of March to that of October, at 01:00 UTC
const dayInLatvia = (recordedAt: string): string => {
  const at = new Date(recordedAt);
  const lastSunday = (month: number): number => {
    const end = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0, 1));
    return end.getTime() - end.getUTCDay() * 86_400_000;
  };
  const summer = at.getTime() >= lastSunday(2) && at.getTime() < lastSunday(9);
  return new Date(at.getTime() + (summer ? 3 : 2) * 3_600_000).toISOString().slice(0, 10);
};

/** The late entries of a log, counted by other code: position and days. */
const lateIn = (log: readonly LogEntry[]) =>
  log
    .map(({ position, event, recordedAt }) => ({ position, event, day: dayInLatvia(recordedAt) }))
    .filter(({ event, day }) => !isCorrection(event) && day.slice(0, 7) > event.on.slice(0, 7))
    .map(({ position, event, day }) => ({
      event: position,
      daysLate: (Date.parse(day) - Date.parse(event.on)) / 86_400_000,
    }));

/** The corrections of a log that mean an entry before them in their stream that is still there to be corrected. */
const correctionsIn = (log: readonly LogEntry[]): readonly number[] => {
  const voided = new Set<string>();
  const root = new Map<string, LogEntry>();
  return log.flatMap((each) => {
    const { event, id, position, stream } = each;
    if (!isCorrection(event)) {
      root.set(id, each);
      return [];
    }
    const target = root.get(event.target);
    if (target?.stream !== stream) return [];
    if (event.type === 'EventVoided') {
      if (voided.has(event.target)) return [];
      voided.add(event.target);
      return position;
    }
    root.set(id, target);
    return voided.has(target.id) || target.event.type !== event.to.type ? [] : position;
  });
};

describe('the report of any history', () => {
  it('is made, obeys its schema and is the same as its JSON', () =>
    fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const report = await reportOf({ store: await storing(log), figures: [active, activeShare] });
        const json = auditReportJson(report);
        expect(faultsOf(JSON.parse(json))).toEqual([]);
        expect(JSON.parse(json)).toEqual(report);
        const again = await reportOf({ store: await storing(log), figures: [active, activeShare] });
        expect(auditReportJson(again)).toBe(json);
        expect(auditReportPage(again)).toBe(auditReportPage(report));
      }),
      { numRuns: 15 },
    ));

  it('counts late entries, corrections and users as other code does', () =>
    fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const { recordKeeping } = await reportOf({ store: await storing(log) });
        expect(recordKeeping.late).toEqual(lateIn(log));
        expect(recordKeeping.corrections.map(({ correction }) => correction)).toEqual(correctionsIn(log));
        const sum = (of: 'events' | 'late' | 'corrections') =>
          recordKeeping.recorders.reduce((total, each) => total + each[of], 0);
        expect(sum('events')).toBe(log.length);
        expect(sum('late')).toBe(lateIn(log).length);
        expect(sum('corrections')).toBe(log.filter(({ event }) => isCorrection(event)).length);
      }),
      { numRuns: 40 },
    ));

  it('names every event that one of its parts names', () =>
    fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const report = await reportOf({ store: await storing(log), figures: [active, activeShare] });
        const named = new Set(report.events.map(({ position }) => position));
        const { events, ...parts } = report;
        const asked = JSON.stringify(parts, (key, value: unknown) => {
          const positions = ['event', 'correction'].includes(key)
            ? [value]
            : key === 'corrections'
              ? value
              : [];
          if (Array.isArray(positions))
            for (const each of positions) if (typeof each === 'number') expect(named).toContain(each);
          return value;
        });
        expect(asked.length).toBeGreaterThan(0);
        expect(events.length).toBe(named.size);
      }),
      { numRuns: 10 },
    ));
});
