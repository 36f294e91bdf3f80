import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation, stateAfter } from '@pavadonis/testing';
import { claimId } from '@pavadonis/testing/examples/ids';
import {
  claimPaid,
  coFinancingRateSet,
  costRecorded,
  costsClaimed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';

const claimed = [operationOpened(), coFinancingRateSet(), costRecorded(), costsClaimed()] as const;

describe('paying a claim', () => {
  it('records the payment, on the day of the claim at the earliest', () => {
    for (const on of [claimPaid().on, costsClaimed().on])
      operation(...claimed)
        .when(Operation.payClaim(claimPaid.facts({ on })))
        .records(claimPaid({ on }));
  });

  it('records nothing when the claim is paid already', () =>
    operation(...claimed, claimPaid())
      .when(Operation.payClaim(claimPaid.facts()))
      .recordsNothing());

  it('is refused without such a claim', () =>
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.payClaim(claimPaid.facts()))
      .refuses({ _tag: 'NoSuchClaim', claimId }));

  it('records a payment before the claim, which counts from the claim’s day', () => {
    const early = claimPaid({ on: civilDate('2023-12-31') });
    operation(...claimed)
      .when(Operation.payClaim(claimPaid.facts({ on: early.on })))
      .records(early);
    expect(Operation.retentionEnd(stateAfter(Operation, [...claimed, early]))).toBe('2029-12-31');
  });

  it('of no claim keeps no document', () => {
    const stray = [operationOpened(), claimPaid()];
    expect(Operation.retentionEnd(stateAfter(Operation, stray))).toBeUndefined();
  });
});
