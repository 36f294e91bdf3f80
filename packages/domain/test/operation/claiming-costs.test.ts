import { describe, it } from '@jest/globals';
import { cents, civilDate, month, whole } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { claimId, costId, otherClaimId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  claimFacts,
  claimLine,
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationClosed,
  operationOpened,
  seventyFive,
} from '@pavadonis/testing/examples/operation';

const withCosts = [
  operationOpened(),
  coFinancingRateSet(),
  costRecorded(),
  costRecorded({ costId: otherCostId }),
] as const;

/** The lines with other parts of the fund. */
const split = (lines: readonly Operation.ClaimLine[], parts: readonly number[]) =>
  lines.map((line, index) => {
    const part = cents(parts[index] ?? 0);
    return { ...line, bySource: { ESF_PLUS: part, state: cents(line.eligible - part) } };
  });

describe('claiming costs', () => {
  it('records the costs that are claimed together', () => {
    const lines = [claimLine(), claimLine({ costId: otherCostId })];
    operation(...withCosts)
      .when(Operation.claimCosts(claimFacts({ costIds: [costId, otherCostId] })))
      .records(costsClaimed({ lines: split(lines, [851, 850]) }));
  });

  it('records a second claim for other costs', () => {
    const other = { claimId: otherClaimId };
    operation(...withCosts, costsClaimed())
      .when(Operation.claimCosts(claimFacts({ ...other, costIds: [otherCostId] })))
      .records(costsClaimed({ ...other, lines: [claimLine({ costId: otherCostId })] }));
  });

  it('is refused under the id of a claim of another day, another place or other costs', () => {
    for (const other of [
      { on: civilDate('2031-01-01') },
      { seq: whole(3) },
      { costIds: [otherCostId] },
      { costIds: [costId, otherCostId] },
    ])
      operation(...withCosts, costsClaimed())
        .when(Operation.claimCosts(claimFacts(other)))
        .refuses({ _tag: 'ClaimIdTaken', claimId });
  });

  it('records nothing when the same claim comes again', () =>
    operation(...withCosts, costsClaimed())
      .when(Operation.claimCosts(claimFacts()))
      .recordsNothing());

  it('is refused where another claim has the id', () =>
    operation(...withCosts, costsClaimed())
      .when(Operation.claimCosts(claimFacts({ costIds: [otherCostId] })))
      .refuses({ _tag: 'ClaimIdTaken', claimId }));

  it('is refused without a cost', () =>
    operation(...withCosts)
      .when(Operation.claimCosts(claimFacts({ costIds: [] })))
      .refuses({ _tag: 'NothingClaimed' }));

  it('is refused for a cost the operation does not have', () =>
    operation(operationOpened(), coFinancingRateSet(), costRecorded())
      .when(Operation.claimCosts(claimFacts({ costIds: [costId, otherCostId] })))
      .refuses({ _tag: 'NoSuchCost', costId: otherCostId }));

  it('is refused before the cost was recorded', () =>
    operation(...withCosts)
      .when(Operation.claimCosts(claimFacts({ on: civilDate('2024-03-07') })))
      .refuses({ _tag: 'NoSuchCost', costId }));

  it('records what is eligible by the day, also after the closing', () => {
    const part = costFoundIneligible({ on: civilDate('2024-04-01') });
    const rest = costFoundIneligible({ on: civilDate('2024-04-11'), amount: cents(901) });
    operation(...withCosts, part, operationClosed({ on: civilDate('2024-03-31') }), rest)
      .when(Operation.claimCosts(claimFacts()))
      .records(costsClaimed({ lines: [claimLine({ eligible: cents(901) })] }));
  });

  it('records a claim of a cost of nothing', () => {
    const free = costRecorded({ amount: cents(0) });
    operation(operationOpened(), coFinancingRateSet(), free)
      .when(Operation.claimCosts(claimFacts()))
      .records(costsClaimed({ lines: [claimLine({ eligible: cents(0), bySource: {} })] }));
  });

  it('records a claim of a cost of nothing, also where its month has no rate', () => {
    operation(operationOpened(), costRecorded({ amount: cents(0) }))
      .when(Operation.claimCosts(claimFacts()))
      .records(costsClaimed({ lines: [claimLine({ eligible: cents(0), bySource: {} })] }));
  });

  it('records a cost of the month in which the operation closed', () =>
    operation(...withCosts, operationClosed({ on: civilDate('2024-02-01') }))
      .when(Operation.claimCosts(claimFacts()))
      .records(costsClaimed()));

  it('records a cost of a month after the last one, claimed before the operation closed', () => {
    const ahead = { month: month('2024-05') };
    const last = operationClosed({ on: civilDate('2024-04-30') });
    operation(operationOpened(), coFinancingRateSet(), costRecorded(ahead), last)
      .when(Operation.claimCosts(claimFacts()))
      .records(costsClaimed({ lines: [claimLine(ahead)] }));
  });

  it('states the amounts by the rates and corrections of its day, place included', () => {
    const [of, seq] = [(day: string) => civilDate(day), whole];
    const later = { on: of('2024-04-10'), seq: seq(2) };
    operation(
      ...withCosts,
      costCorrected({ on: of('2024-04-10'), seq: seq(1), amount: cents(500) }),
      costCorrected({ ...later, amount: cents(400) }),
      coFinancingRateSet({ ...later, shares: seventyFive }),
    )
      .when(Operation.claimCosts(claimFacts({ seq: seq(1) })))
      .records(costsClaimed({ seq: seq(1), lines: [claimLine({ eligible: cents(500) })] }));
  });

  it('records nothing when it comes again after a correction of an earlier day', () =>
    operation(...withCosts, costsClaimed(), costCorrected({ on: civilDate('2024-04-01') }))
      .when(Operation.claimCosts(claimFacts()))
      .recordsNothing());

  it('is refused where the month of a cost has no rate by then', () =>
    operation(
      operationOpened(),
      costRecorded(),
      coFinancingRateSet({ on: civilDate('2024-04-11'), from: month('2024-02') }),
    )
      .when(Operation.claimCosts(claimFacts()))
      .refuses({ _tag: 'NoRate', month: month('2024-02') }));

  it('is refused for a cost of a month after the operation closed', () =>
    operation(...withCosts, operationClosed({ on: civilDate('2024-01-31') }))
      .when(Operation.claimCosts(claimFacts()))
      .refuses({ _tag: 'CostNotEligible', costId }));

  it('is refused for a cost of which nothing is eligible by that day', () =>
    operation(...withCosts, costFoundIneligible({ on: civilDate('2024-04-10'), amount: cents(1_001) }))
      .when(Operation.claimCosts(claimFacts({ costIds: [otherCostId, costId] })))
      .refuses({ _tag: 'CostNotEligible', costId }));

  it('is refused for a cost that another claim holds', () =>
    operation(...withCosts, costsClaimed())
      .when(Operation.claimCosts(claimFacts({ claimId: otherClaimId })))
      .refuses({ _tag: 'CostAlreadyClaimed', costId, claimId }));

  it('is refused for a cost that it names twice', () =>
    operation(...withCosts)
      .when(Operation.claimCosts(claimFacts({ costIds: [costId, costId] })))
      .refuses({ _tag: 'CostAlreadyClaimed', costId, claimId }));
});
