import { describe, it } from '@jest/globals';
import { cents, civilDate } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { claimId, costId, otherClaimId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  coFinancingRateSet,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationClosed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';

const withCosts = [
  operationOpened(),
  coFinancingRateSet(),
  costRecorded(),
  costRecorded({ costId: otherCostId }),
] as const;

describe('claiming costs', () => {
  it('records the costs that are claimed together', () => {
    const both = { costIds: [costId, otherCostId] };
    operation(...withCosts)
      .when(Operation.claimCosts(costsClaimed.facts(both)))
      .records(costsClaimed(both));
  });

  it('records a second claim for other costs', () => {
    const other = { claimId: otherClaimId, costIds: [otherCostId] };
    operation(...withCosts, costsClaimed())
      .when(Operation.claimCosts(costsClaimed.facts(other)))
      .records(costsClaimed(other));
  });

  it('records nothing when the same claim comes again', () =>
    operation(...withCosts, costsClaimed())
      .when(Operation.claimCosts(costsClaimed.facts()))
      .recordsNothing());

  it('is refused where another claim has the id', () =>
    operation(...withCosts, costsClaimed())
      .when(Operation.claimCosts(costsClaimed.facts({ costIds: [otherCostId] })))
      .refuses({ _tag: 'ClaimIdTaken', claimId }));

  it('is refused without a cost', () =>
    operation(...withCosts)
      .when(Operation.claimCosts(costsClaimed.facts({ costIds: [] })))
      .refuses({ _tag: 'NothingClaimed' }));

  it('is refused for a cost the operation does not have', () =>
    operation(operationOpened(), coFinancingRateSet(), costRecorded())
      .when(Operation.claimCosts(costsClaimed.facts({ costIds: [costId, otherCostId] })))
      .refuses({ _tag: 'NoSuchCost', costId: otherCostId }));

  it('is refused before the cost was recorded', () =>
    operation(...withCosts)
      .when(Operation.claimCosts(costsClaimed.facts({ on: civilDate('2024-03-07') })))
      .refuses({ _tag: 'NoSuchCost', costId }));

  it('records what is eligible by the day, also after the closing', () => {
    const part = costFoundIneligible({ on: civilDate('2024-04-01') });
    const rest = costFoundIneligible({ on: civilDate('2024-04-11'), amount: cents(901) });
    operation(...withCosts, part, operationClosed({ on: civilDate('2024-03-31') }), rest)
      .when(Operation.claimCosts(costsClaimed.facts()))
      .records(costsClaimed());
  });

  it('records a claim of a cost of nothing', () => {
    const free = costRecorded({ amount: cents(0) });
    operation(operationOpened(), coFinancingRateSet(), free)
      .when(Operation.claimCosts(costsClaimed.facts()))
      .records(costsClaimed());
  });

  it('is refused for a cost of which nothing is eligible by that day', () =>
    operation(...withCosts, costFoundIneligible({ on: civilDate('2024-04-10'), amount: cents(1_001) }))
      .when(Operation.claimCosts(costsClaimed.facts({ costIds: [otherCostId, costId] })))
      .refuses({ _tag: 'CostNotEligible', costId }));

  it('is refused for a cost that another claim holds', () =>
    operation(...withCosts, costsClaimed())
      .when(Operation.claimCosts(costsClaimed.facts({ claimId: otherClaimId })))
      .refuses({ _tag: 'CostAlreadyClaimed', costId, claimId }));

  it('is refused for a cost that it names twice', () =>
    operation(...withCosts)
      .when(Operation.claimCosts(costsClaimed.facts({ costIds: [costId, costId] })))
      .refuses({ _tag: 'CostAlreadyClaimed', costId, claimId }));
});
