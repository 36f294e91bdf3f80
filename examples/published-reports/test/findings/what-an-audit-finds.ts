import { beforeAll, describe, expect, it } from '@jest/globals';
import { type StoredEvent, orThrow } from '@pavadonis/event-store';
import { type Finding, findingKinds, type FindingTag } from '@pavadonis/projection-findings';
import { auditFindings } from '../../src/findings/audit-findings';
import { allOf, recordedHistory } from '../given';

let stored: readonly StoredEvent[];
let found: readonly Finding[];

beforeAll(async () => {
  const { store } = await recordedHistory(1);
  stored = await allOf(store);
  found = await orThrow(auditFindings(store));
});

const shown = (tag: FindingTag): readonly number[] =>
  found.filter(({ _tag }) => _tag === tag).map(({ shownBy }) => shownBy.at(-1) ?? 0);

const positions = (which: (event: StoredEvent) => boolean): readonly number[] =>
  stored.filter(which).map(({ position }) => position);

// Latvia's clock without a library: UTC + 2 hours, + 3 from the last Sunday of March to that of October, at 01:00 UTC
const monthInLatvia = (recordedAt: string): string => {
  const at = new Date(recordedAt);
  const lastSunday = (month: number): number => {
    const end = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0, 1));
    return end.getTime() - end.getUTCDay() * 86_400_000;
  };
  const summer = at.getTime() >= lastSunday(2) && at.getTime() < lastSunday(9);
  return new Date(at.getTime() + (summer ? 3 : 2) * 3_600_000).toISOString().slice(0, 7);
};

describe('an audit of the published history', () => {
  it('finds no breach, nor a day without a provider from 2016-04-06 to 2023-11-30', () => {
    expect(found.filter(({ _tag }) => findingKinds[_tag].severity === 'breach')).toEqual([]);
  });

  it('lists every void and every amendment', () => {
    const corrections = positions(({ type }) => type === 'EventVoided' || type === 'EventAmended');
    expect(corrections.length).toBeGreaterThan(20);
    expect([...shown('Corrected')].sort((a, b) => a - b)).toEqual(corrections);
  });

  it('lists every event recorded in a later month than it happened', () => {
    const late = positions(
      ({ type, data, recordedAt }) =>
        !/^Event(Voided|Amended)$/.test(type) &&
        (JSON.parse(data) as { readonly on: string }).on.slice(0, 7) < monthInLatvia(recordedAt),
    );
    expect(late.length).toBeGreaterThan(20);
    expect([...shown('RecordedLate')].sort((a, b) => a - b)).toEqual(late);
  });
});
