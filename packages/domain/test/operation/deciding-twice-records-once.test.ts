import { describe, it } from '@jest/globals';
import { cents, month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { about, type AtATime, expectOnceOnly } from '@pavadonis/testing/random';
import * as ids from '@pavadonis/testing/examples/ids';
import * as examples from '@pavadonis/testing/examples/operation';
import fc from 'fast-check';

const costId = fc.constantFrom(ids.costId, ids.otherCostId);
const claimId = fc.constantFrom(ids.claimId, ids.otherClaimId);
const months = fc.constantFrom(...['2023-11', '2023-12', '2024-02', '2024-07'].map(month));

/** Gives a decision its type. */
const at = (decide: AtATime<Operation.State, Operation.Event>) => decide;

const decisions: fc.Arbitrary<AtATime<Operation.State, Operation.Event>> = fc.oneof(
  about(Operation.openOperation, examples.operationOpened, { fund: fc.constantFrom('AMIF', 'ESF_PLUS') }),
  about(Operation.setRate, examples.coFinancingRateSet, {
    from: months,
    shares: fc.constantFrom(examples.eightyFive, examples.seventyFive),
  }),
  about(Operation.adoptRuleSet, examples.ruleSetAdopted, { ruleSet: fc.constantFrom('SP-2020', 'SP-2023') }),
  about(Operation.recordCost, examples.costRecorded, {
    costId,
    month: months,
    amount: fc.constantFrom(cents(1), cents(2)),
  }),
  fc
    .record({ claimId, costIds: fc.subarray([ids.costId, ids.otherCostId]) })
    .map((facts) => at((when) => Operation.claimCosts({ ...facts, ...when }))),
  claimId.map((id) => at((when) => Operation.correctClaim({ ...when, claimId: id }))),
  about(Operation.correctCost, examples.costCorrected, {
    costId,
    amount: fc.constantFrom(cents(0), cents(1), cents(5)),
  }),
  about(Operation.findCostIneligible, examples.costFoundIneligible, {
    costId,
    amount: fc.constantFrom(cents(0), cents(1)),
  }),
  about(Operation.payClaim, examples.claimPaid, { claimId }),
  about(Operation.closeOperation, examples.operationClosed),
  about(Operation.holdRetention, examples.retentionHeld),
  about(Operation.releaseRetention, examples.retentionReleased),
);

describe('a decision about an operation', () => {
  it('made twice records once', () =>
    expectOnceOnly(
      Operation,
      [
        examples.operationOpened(),
        examples.coFinancingRateSet(),
        examples.ruleSetAdopted(),
        examples.costRecorded(),
        examples.costsClaimed(),
      ],
      decisions,
    ));
});
