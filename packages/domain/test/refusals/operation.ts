import { cents, whole } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { claimId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  claimFacts,
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
    NobodyPlannedFor: given().when(
      Operation.openOperation(operationOpened.facts({ targetPersons: whole(0) })),
    ),
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
      Operation.claimCosts(claimFacts({ costIds: [otherCostId] })),
    ),
    NothingClaimed: given(...spent).when(Operation.claimCosts(claimFacts({ costIds: [] }))),
    NoSuchCost: given(...opened).when(Operation.claimCosts(claimFacts())),
    CostAlreadyClaimed: given(...spent).when(
      Operation.claimCosts(claimFacts({ costIds: [costRecorded().costId, costRecorded().costId] })),
    ),
    CostNotEligible: given(
      ...spent,
      costFoundIneligible({ on: costRecorded().on, amount: costRecorded().amount }),
    ).when(Operation.claimCosts(claimFacts())),
    NoRate: given(operationOpened(), costRecorded()).when(Operation.claimCosts(claimFacts())),
  },
  correctClaim: {
    NoSuchClaim: given(...spent).when(Operation.correctClaim({ on: claimPaid().on, claimId })),
    CorrectedBeforeClaimed: given(...spent, costsClaimed()).when(
      Operation.correctClaim({ on: costRecorded().on, claimId }),
    ),
    NoRate: given(operationOpened(), costRecorded(), costsClaimed()).when(
      Operation.correctClaim({ on: claimPaid().on, claimId }),
    ),
  },
  payClaim: {
    NoSuchClaim: given(...spent).when(Operation.payClaim(claimPaid.facts())),
  },
};
