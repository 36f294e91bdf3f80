import { describe, it } from '@jest/globals';
import { cents, civilDate } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { costId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  claimPaid,
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationClosed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';

const withCost = [
  operationOpened(),
  coFinancingRateSet(),
  costRecorded(),
  costRecorded({ costId: otherCostId }),
] as const;

describe('correcting a cost', () => {
  it('records more or less, from the day of the cost on', () => {
    for (const facts of [{}, { amount: cents(2_000) }, { amount: cents(0) }, { on: costRecorded().on }])
      operation(...withCost)
        .when(Operation.correctCost(costCorrected.facts(facts)))
        .records(costCorrected(facts));
  });

  it('records it after the claim was paid and the operation closed', () => {
    const late = { on: civilDate('2026-01-20') };
    operation(...withCost, costsClaimed(), claimPaid(), operationClosed())
      .when(Operation.correctCost(costCorrected.facts(late)))
      .records(costCorrected(late));
  });

  it('records the first amount again, and an earlier one late', () => {
    const back = { on: civilDate('2024-06-13'), amount: costRecorded().amount };
    operation(...withCost, costCorrected())
      .when(Operation.correctCost(costCorrected.facts(back)))
      .records(costCorrected(back));
    const earlier = { on: civilDate('2024-05-02') };
    operation(...withCost, costCorrected())
      .when(Operation.correctCost(costCorrected.facts(earlier)))
      .records(costCorrected(earlier));
  });

  it('records nothing when the cost has that amount by then', () => {
    for (const on of [costCorrected().on, civilDate('2024-08-01')])
      operation(...withCost, costCorrected())
        .when(Operation.correctCost(costCorrected.facts({ on })))
        .recordsNothing();
    operation(...withCost)
      .when(Operation.correctCost(costCorrected.facts({ amount: costRecorded().amount })))
      .recordsNothing();
  });

  it('is refused without such a cost, or before it was recorded', () => {
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.correctCost(costCorrected.facts()))
      .refuses({ _tag: 'NoSuchCost', costId });
    operation(...withCost)
      .when(Operation.correctCost(costCorrected.facts({ on: civilDate('2024-03-07') })))
      .refuses({ _tag: 'NoSuchCost', costId });
  });

  it('is refused below what is ineligible while it holds', () => {
    const early = { on: civilDate('2024-06-01'), amount: cents(99) };
    operation(...withCost, costFoundIneligible())
      .when(Operation.correctCost(costCorrected.facts(early)))
      .refuses({ _tag: 'LessThanIneligible', ineligible: cents(100) });
    for (const on of [civilDate('2024-06-12'), costFoundIneligible().on])
      operation(...withCost, costCorrected({ on }), costFoundIneligible())
        .when(Operation.correctCost(costCorrected.facts(early)))
        .records(costCorrected(early));
  });

  it('is refused below what was ineligible, and may be that', () => {
    const found = costFoundIneligible({ on: civilDate('2024-06-01') });
    const other = costFoundIneligible({ on: civilDate('2024-06-01'), costId: otherCostId });
    operation(...withCost, found, other)
      .when(Operation.correctCost(costCorrected.facts({ amount: cents(99) })))
      .refuses({ _tag: 'LessThanIneligible', ineligible: cents(100) });
    const whole = { amount: cents(100) };
    operation(...withCost, found)
      .when(Operation.correctCost(costCorrected.facts(whole)))
      .records(costCorrected(whole));
  });
});
