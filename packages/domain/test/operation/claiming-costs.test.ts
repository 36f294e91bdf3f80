import { describe, it } from '@jest/globals';
import * as Operation from '@pavadonis/domain/operation';
import { claimId, costId, otherClaimId, otherCostId } from '../support/examples/ids';
import { costRecorded, costsClaimed, opened, rateSet } from '../support/examples/operation';
import { operation } from '../support/given';

const withCosts = [opened(), rateSet(), costRecorded(), costRecorded({ costId: otherCostId })] as const;

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
      .refuses({ _tag: 'IdTaken', id: claimId }));

  it('is refused without a cost', () =>
    operation(...withCosts)
      .when(Operation.claimCosts(costsClaimed.facts({ costIds: [] })))
      .refuses({ _tag: 'NothingClaimed' }));

  it('is refused for a cost the operation does not have', () =>
    operation(opened(), rateSet(), costRecorded())
      .when(Operation.claimCosts(costsClaimed.facts({ costIds: [costId, otherCostId] })))
      .refuses({ _tag: 'NoSuchCost', costId: otherCostId }));

  it('is refused for a cost that another claim holds', () =>
    operation(...withCosts, costsClaimed())
      .when(Operation.claimCosts(costsClaimed.facts({ claimId: otherClaimId })))
      .refuses({ _tag: 'CostAlreadyClaimed', costId, claimId }));

  it('is refused for a cost that it names twice', () =>
    operation(...withCosts)
      .when(Operation.claimCosts(costsClaimed.facts({ costIds: [costId, costId] })))
      .refuses({ _tag: 'CostAlreadyClaimed', costId, claimId }));
});
