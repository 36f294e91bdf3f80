import { describe, expect, it } from '@jest/globals';
import { cents, civilDate } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { stateAfter } from '@pavadonis/testing';
import { otherClaimId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  claimLine,
  claimPaid,
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationOpened,
  retentionHeld,
  retentionReleased,
} from '@pavadonis/testing/examples/operation';

const retentionEnd = (...events: readonly Operation.Event[]) =>
  Operation.retentionEnd(stateAfter(Operation, events));

const claimed = [operationOpened(), coFinancingRateSet(), costRecorded(), costsClaimed()] as const;
const paid = [...claimed, claimPaid()] as const;

/** A client's file, by the events of each operation that supported the client. */
const fileRetentionEnd = (...operations: readonly (readonly Operation.Event[])[]) =>
  Operation.clientRetentionEnd(operations.map((events) => stateAfter(Operation, events)));

describe('an operation’s documents', () => {
  it('have no last day yet while nothing was paid', () => {
    expect(retentionEnd()).toBeUndefined();
    expect(retentionEnd(...claimed)).toBeUndefined();
  });

  it('have no last day where nobody knows which fund paid', () => {
    expect(retentionEnd(...paid.slice(1))).toBeUndefined();
  });

  it('are kept five years from the last payment’s year', () => {
    expect(retentionEnd(...paid)).toBe('2029-12-31');
    const later = claimPaid({ on: civilDate('2025-01-02'), claimId: otherClaimId });
    const other = [
      costRecorded({ costId: otherCostId }),
      costsClaimed({ claimId: otherClaimId, lines: [claimLine({ costId: otherCostId })] }),
    ];
    expect(retentionEnd(...claimed, ...other, later, claimPaid())).toBe('2030-12-31');
  });

  it('count the first payment of a claim', () => {
    expect(retentionEnd(...paid, claimPaid({ on: civilDate('2026-01-02') }))).toBe('2029-12-31');
  });

  it('have no last day while held; a release starts anew', () => {
    const held = [...paid, retentionHeld()] as const;
    expect(retentionEnd(...held)).toBeUndefined();
    expect(retentionEnd(...held, retentionReleased())).toBe('2032-12-31');
    expect(
      retentionEnd(...held, retentionReleased(), retentionHeld({ on: civilDate('2028-01-03') })),
    ).toBeUndefined();
  });

  it('have a last day also for the largest costs', () => {
    const largest = { amount: cents(100_000_000_000) };
    const costs = [costRecorded(largest), costRecorded({ ...largest, costId: otherCostId })];
    const late = claimPaid({ on: civilDate('9999-12-31') });
    for (const fund of ['ESF', 'ESF_PLUS'] as const)
      expect(
        retentionEnd(operationOpened({ fund }), coFinancingRateSet(), ...costs, costsClaimed(), late),
      ).toBe('9999-12-31');
  });

  it('are kept no shorter by an early release', () => {
    const before = [
      retentionHeld({ on: civilDate('2023-12-04') }),
      retentionReleased({ on: civilDate('2023-12-20') }),
    ];
    expect(retentionEnd(...paid, ...before)).toBe('2029-12-31');
  });
});

describe("a client's file", () => {
  const ofTheEsf = [operationOpened({ fund: 'ESF' }), ...paid.slice(1)];

  it('is kept to the latest day of the operations, in any order', () => {
    expect(fileRetentionEnd(ofTheEsf)).toBe('2028-12-31');
    expect(fileRetentionEnd(ofTheEsf, paid)).toBe('2029-12-31');
    expect(fileRetentionEnd(paid, ofTheEsf)).toBe('2029-12-31');
  });

  it('has no last day while documents are held or one is unpaid', () => {
    expect(fileRetentionEnd(paid, [...paid, retentionHeld()])).toBeUndefined();
    expect(fileRetentionEnd(claimed, paid)).toBeUndefined();
  });

  it('has none without an operation', () => {
    expect(fileRetentionEnd()).toBeUndefined();
  });
});

describe('documents of 2014-2020', () => {
  const euros = (amount: number) => cents(amount * 100);
  const operation = (
    amount: number,
    paidOn: string,
    ...events: readonly Operation.Event[]
  ): ReturnType<typeof retentionEnd> =>
    retentionEnd(
      operationOpened({ fund: 'ESF' }),
      coFinancingRateSet(),
      costRecorded({ amount: euros(amount) }),
      costsClaimed({ on: civilDate('0990-01-01') }),
      claimPaid({ on: civilDate(paidOn) }),
      ...events,
    );

  it('have a last day of four digits in every year', () => {
    expect(operation(1_000_000, '0990-06-30')).toBe('0993-12-31');
  });

  it('are kept two years after the last accounts are due', () => {
    expect(operation(1_000_000, '2024-06-30')).toBe('2027-12-31');
    expect(operation(1_000_000, '2024-07-01')).toBe('2028-12-31');
  });

  it('are kept three years below a million euro', () => {
    expect(operation(999_999, '2024-06-30')).toBe('2028-12-31');
    expect(operation(999_999, '2024-06-30', costCorrected({ amount: euros(1_000_000) }))).toBe('2027-12-31');
    expect(operation(1_000_000, '2024-06-30', costFoundIneligible({ amount: cents(1) }))).toBe('2028-12-31');
  });
});
