import { describe, expect, it } from '@jest/globals';
import { cents, civilDate } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { allReminders, findings } from '@pavadonis/projection-findings';
import * as Given from '@pavadonis/testing';
import { operationNo } from '@pavadonis/testing';
import {
  claimPaid,
  coFinancingRateSet,
  costRecorded,
  costsClaimed,
  operationOpened,
  retentionHeld,
  retentionReleased,
} from '@pavadonis/testing/examples/operation';
import { given } from './support/log';

const on = civilDate;
const paidOn = (day: string, amount = cents(1_001)) => [
  coFinancingRateSet(),
  costRecorded({ amount }),
  costsClaimed(),
  claimPaid({ on: on(day) }),
];
const ofTheEsf = [operationOpened({ fund: 'ESF' }), ...paidOn('2024-05-06', cents(120_000_000))];
const ofTheEsfPlus = [operationOpened(), ...paidOn('2025-03-10')];
const retentionEnd = (...operations: readonly (readonly Operation.Event[])[]) =>
  Operation.clientRetentionEnd(operations.map((events) => Given.stateAfter(Operation, events)));

describe('edge case 41: an erasure before the end of retention', () => {
  it('waits for the latest date of the operations', () => {
    expect(retentionEnd(ofTheEsf)).toBe('2027-12-31');
    expect(retentionEnd(ofTheEsf, ofTheEsfPlus)).toBe('2030-12-31');
  });

  it('waits while held, five years from the release', () => {
    const held = [...ofTheEsfPlus, retentionHeld()];
    expect(retentionEnd(ofTheEsf, held)).toBeUndefined();
    expect(retentionEnd(ofTheEsf, [...held, retentionReleased()])).toBe('2032-12-31');
  });

  it('has reminders on those dates', async () => {
    const log = given(operationNo(20)(...ofTheEsf), operationNo(21)(...ofTheEsfPlus));
    const dates = allReminders(await log.in(findings), { asOf: on('2026-01-31'), centreDays: 30 }).filter(
      ({ _tag }) => _tag === 'RetentionEnd',
    );
    expect(dates.map((reminder) => reminder.due)).toEqual(['2027-12-31', '2030-12-31']);
  });
});
