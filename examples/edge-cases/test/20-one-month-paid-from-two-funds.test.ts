import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { findingsToDate, findings } from '@pavadonis/projection-findings';
import { fundingSplit, doublePayments } from '@pavadonis/projection-funding-split';
import * as Given from '@pavadonis/testing';
import { client, type GivenEvent, operationNo } from '@pavadonis/testing';
import { clientIdOf, costId } from '@pavadonis/testing/examples/ids';
import {
  coFinancingRateSet,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationOpened,
  seventyFive,
} from '@pavadonis/testing/examples/operation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const units = [{ clientId: clientIdOf(1), month: month('2024-02') }];
const oneStopAgency = (paidFor: Operation.PaidService, ...after: readonly Operation.Event[]) =>
  operationNo(21)(
    operationOpened({ fund: 'AMIF' }),
    coFinancingRateSet({ shares: seventyFive }),
    costRecorded({ units, paidFor }),
    ...after,
  );
const ineligible = costFoundIneligible({ on: on('2024-03-28'), amount: cents(1_001) });

describe('edge case 20: one month paid from two funds', () => {
  const support = [
    ...client(clientRegistered(), serviceStarted()),
    ...operationNo(20)(operationOpened(), coFinancingRateSet(), costRecorded({ units })),
  ];
  const foundIn = async (other: Iterable<GivenEvent>) => {
    const log = given(support, other);
    const found = findingsToDate(await log.in(findings), { asOf: on('2024-12-31'), centreDays: 30 });
    const twice = doublePayments(await log.in(fundingSplit));
    return [found.filter(({ _tag }) => _tag === 'FundedTwice').length, twice.length];
  };

  it('is allowed for another kind of service', async () => {
    expect(await foundIn(oneStopAgency('consultation'))).toEqual([0, 0]);
  });

  it('is found for the same kind of service', async () => {
    expect(await foundIn(oneStopAgency('social_worker_and_mentor'))).toEqual([1, 1]);
  });

  it('is settled once one cost is ineligible', async () => {
    expect(await foundIn(oneStopAgency('social_worker_and_mentor', ineligible))).toEqual([0, 0]);
    Given.operation(operationOpened(), coFinancingRateSet(), costRecorded({ units }), ineligible)
      .when(Operation.claimCosts(costsClaimed.facts()))
      .refuses({ _tag: 'CostNotEligible', costId });
  });
});
