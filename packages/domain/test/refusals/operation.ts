import { cents } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { otherCostId } from '@pavadonis/testing/examples/ids';
import {
  claimPaid,
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationClosed,
  operationOpened,
  retentionHeld,
  ruleSetAdopted,
} from '@pavadonis/testing/examples/operation';
import { operation as given, type ScenariosOf } from '../support/decisions';

const opened = [operationOpened(), coFinancingRateSet()] as const;
const spent = [...opened, costRecorded()] as const;
const closedAtOnce = operationClosed({ on: operationOpened().on });

export const operation: ScenariosOf<typeof Operation> = {
  openOperation: {
    OperationAlreadyOpened: given(operationOpened()).when(
      Operation.openOperation(operationOpened.facts({ fund: 'AMIF' })),
    ),
  },
  closeOperation: {
    OperationNotOpen: given().when(Operation.closeOperation(operationClosed.facts())),
    OperationIsClosed: given(...opened, closedAtOnce).when(Operation.closeOperation(operationClosed.facts())),
    CostAfterClosing: given(...spent).when(
      Operation.closeOperation(operationClosed.facts({ on: operationOpened().on })),
    ),
  },
  setRate: { OperationNotOpen: given().when(Operation.setRate(coFinancingRateSet.facts())) },
  adoptRuleSet: { OperationNotOpen: given().when(Operation.adoptRuleSet(ruleSetAdopted.facts())) },
  holdRetention: { OperationNotOpen: given().when(Operation.holdRetention(retentionHeld.facts())) },
  recordCost: {
    OperationNotOpen: given().when(Operation.recordCost(costRecorded.facts())),
    CostIdTaken: given(...spent).when(Operation.recordCost(costRecorded.facts({ amount: cents(5) }))),
    OperationIsClosed: given(...opened, closedAtOnce).when(Operation.recordCost(costRecorded.facts())),
    NoRate: given(operationOpened()).when(Operation.recordCost(costRecorded.facts())),
  },
  correctCost: {
    NoSuchCost: given(...opened).when(Operation.correctCost(costCorrected.facts())),
    LessThanIneligible: given(...spent, costFoundIneligible()).when(
      Operation.correctCost(costCorrected.facts({ amount: cents(5) })),
    ),
  },
  findCostIneligible: {
    NoSuchCost: given(...opened).when(Operation.findCostIneligible(costFoundIneligible.facts())),
    MoreThanTheCost: given(...spent).when(
      Operation.findCostIneligible(costFoundIneligible.facts({ amount: cents(2_000) })),
    ),
  },
  claimCosts: {
    ClaimIdTaken: given(...spent, costsClaimed()).when(
      Operation.claimCosts(costsClaimed.facts({ costIds: [otherCostId] })),
    ),
    NothingClaimed: given(...spent).when(Operation.claimCosts(costsClaimed.facts({ costIds: [] }))),
    NoSuchCost: given(...opened).when(Operation.claimCosts(costsClaimed.facts())),
    CostAlreadyClaimed: given(...spent).when(
      Operation.claimCosts(costsClaimed.facts({ costIds: [costRecorded().costId, costRecorded().costId] })),
    ),
    CostNotEligible: given(
      ...spent,
      costFoundIneligible({ on: costRecorded().on, amount: costRecorded().amount }),
    ).when(Operation.claimCosts(costsClaimed.facts())),
  },
  payClaim: {
    NoSuchClaim: given(...spent).when(Operation.payClaim(claimPaid.facts())),
    PaidBeforeClaimed: given(...spent, costsClaimed()).when(
      Operation.payClaim(claimPaid.facts({ on: costRecorded().on })),
    ),
  },
};
