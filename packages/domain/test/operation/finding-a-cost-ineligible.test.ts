import { describe, it } from '@jest/globals';
import { cents, civilDate, Whole, written } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { costId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  claimPaid,
  costCorrected,
  costRecorded,
  costsClaimed,
  foundIneligible,
  opened,
  rateSet,
} from '@pavadonis/testing/examples/operation';

const withCost = [opened(), rateSet(), costRecorded(), costRecorded({ costId: otherCostId })] as const;

describe('finding a cost ineligible', () => {
  it('records the part that cannot be paid, or all of it, also once it was', () => {
    for (const amount of [cents(100), costRecorded().amount])
      operation(...withCost, costsClaimed(), claimPaid())
        .when(Operation.findCostIneligible(foundIneligible.facts({ amount })))
        .records(foundIneligible({ amount }));
  });

  it('records what is found besides, up to the whole cost', () => {
    const rest = { on: civilDate('2024-08-01'), amount: cents(901) };
    const other = foundIneligible({ costId: otherCostId });
    operation(...withCost, foundIneligible(), other)
      .when(Operation.findCostIneligible(foundIneligible.facts(rest)))
      .records(foundIneligible(rest));
  });

  it('records nothing when the same finding comes again; a like one of the day has another place in it', () => {
    operation(...withCost, foundIneligible())
      .when(Operation.findCostIneligible(foundIneligible.facts()))
      .recordsNothing();
    const second = { seq: written(Whole, 1) };
    operation(...withCost, foundIneligible())
      .when(Operation.findCostIneligible(foundIneligible.facts(second)))
      .records(foundIneligible(second));
  });

  it('is refused without such a cost, or before it was recorded', () => {
    operation(opened(), rateSet())
      .when(Operation.findCostIneligible(foundIneligible.facts()))
      .refuses({ _tag: 'NoSuchCost', costId });
    operation(...withCost)
      .when(Operation.findCostIneligible(foundIneligible.facts({ on: civilDate('2024-03-07') })))
      .refuses({ _tag: 'NoSuchCost', costId });
  });

  it('is refused beyond the amount of the cost by then', () => {
    operation(...withCost)
      .when(Operation.findCostIneligible(foundIneligible.facts({ amount: cents(1_002) })))
      .refuses({ _tag: 'MoreThanTheCost', amount: cents(1_001) });
    operation(...withCost, costCorrected(), foundIneligible())
      .when(
        Operation.findCostIneligible(
          foundIneligible.facts({ on: civilDate('2024-08-01'), amount: cents(802) }),
        ),
      )
      .refuses({ _tag: 'MoreThanTheCost', amount: cents(901) });
  });

  it('records an earlier finding where the cost is corrected to more by the later one', () => {
    const more = costCorrected({ amount: cents(2_000) });
    const early = { on: civilDate('2024-06-01'), amount: cents(1_001) };
    operation(...withCost, more, foundIneligible({ amount: cents(999) }))
      .when(Operation.findCostIneligible(foundIneligible.facts(early)))
      .records(foundIneligible(early));
  });

  it('is refused beyond what the cost is corrected to later', () => {
    const early = { on: civilDate('2024-06-01'), amount: cents(902) };
    operation(
      ...withCost,
      costCorrected(),
      costCorrected({ on: civilDate('2024-07-01'), amount: cents(950) }),
    )
      .when(Operation.findCostIneligible(foundIneligible.facts(early)))
      .refuses({ _tag: 'MoreThanTheCost', amount: cents(901) });
  });

  it('is refused beyond the largest amount, which a cost may have', () => {
    const largest = { amount: cents(100_000_000_000) };
    operation(opened(), rateSet(), costRecorded(largest), foundIneligible(largest))
      .when(Operation.findCostIneligible(foundIneligible.facts({ ...largest, on: civilDate('2024-08-01') })))
      .refuses({ _tag: 'MoreThanTheCost', amount: largest.amount });
  });

  it('is refused where a later finding leaves no room for an earlier one entered late', () =>
    operation(...withCost, foundIneligible({ amount: cents(1_001) }))
      .when(
        Operation.findCostIneligible(
          foundIneligible.facts({ on: civilDate('2024-06-01'), amount: cents(1) }),
        ),
      )
      .refuses({ _tag: 'MoreThanTheCost', amount: cents(1_001) }));
});
