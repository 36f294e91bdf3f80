import { describe, it } from '@jest/globals';
import { cents, civilDate, Whole, written } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { costId, eventId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  claimPaid,
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';

const withCost = [
  operationOpened(),
  coFinancingRateSet(),
  costRecorded(),
  costRecorded({ costId: otherCostId }),
] as const;

describe('finding a cost ineligible', () => {
  it('records a part or all of it, also once paid', () => {
    for (const amount of [cents(100), costRecorded().amount])
      operation(...withCost, costsClaimed(), claimPaid())
        .when(Operation.findCostIneligible(costFoundIneligible.facts({ amount })))
        .records(costFoundIneligible({ amount }));
  });

  it('records what is found besides, up to the whole cost', () => {
    const rest = { on: civilDate('2024-08-01'), amount: cents(901) };
    const other = costFoundIneligible({ costId: otherCostId });
    operation(...withCost, costFoundIneligible(), other)
      .when(Operation.findCostIneligible(costFoundIneligible.facts(rest)))
      .records(costFoundIneligible(rest));
  });

  it('records nothing when the same finding comes again', () => {
    operation(...withCost, costFoundIneligible())
      .when(Operation.findCostIneligible(costFoundIneligible.facts()))
      .recordsNothing();
    const second = { seq: written(Whole, 1) };
    operation(...withCost, costFoundIneligible())
      .when(Operation.findCostIneligible(costFoundIneligible.facts(second)))
      .records(costFoundIneligible(second));
  });

  it('records nothing when the same finding took the place of a voided one', () =>
    operation(
      ...withCost,
      costFoundIneligible({ amount: cents(10) }),
      eventVoided({ target: eventId(5) }),
      costFoundIneligible({ inPlaceOf: eventId(5) }),
    )
      .when(Operation.findCostIneligible(costFoundIneligible.facts()))
      .recordsNothing());

  it('is refused without a cost, or before it', () => {
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.findCostIneligible(costFoundIneligible.facts()))
      .refuses({ _tag: 'NoSuchCost', costId });
    operation(...withCost)
      .when(Operation.findCostIneligible(costFoundIneligible.facts({ on: civilDate('2024-03-07') })))
      .refuses({ _tag: 'NoSuchCost', costId });
  });

  it('is refused beyond the amount of the cost by then', () => {
    operation(...withCost)
      .when(Operation.findCostIneligible(costFoundIneligible.facts({ amount: cents(1_002) })))
      .refuses({ _tag: 'MoreThanTheCost', amount: cents(1_001) });
    operation(...withCost, costCorrected(), costFoundIneligible())
      .when(
        Operation.findCostIneligible(
          costFoundIneligible.facts({ on: civilDate('2024-08-01'), amount: cents(802) }),
        ),
      )
      .refuses({ _tag: 'MoreThanTheCost', amount: cents(901) });
  });

  it('records an earlier one below a cost raised since', () => {
    const more = costCorrected({ amount: cents(2_000) });
    const early = { on: civilDate('2024-06-01'), amount: cents(1_001) };
    operation(...withCost, more, costFoundIneligible({ amount: cents(999) }))
      .when(Operation.findCostIneligible(costFoundIneligible.facts(early)))
      .records(costFoundIneligible(early));
  });

  it('is refused beyond what the cost is corrected to later', () => {
    const early = { on: civilDate('2024-06-01'), amount: cents(902) };
    operation(
      ...withCost,
      costCorrected(),
      costCorrected({ on: civilDate('2024-07-01'), amount: cents(950) }),
    )
      .when(Operation.findCostIneligible(costFoundIneligible.facts(early)))
      .refuses({ _tag: 'MoreThanTheCost', amount: cents(901) });
  });

  it('is refused beyond the largest amount', () => {
    const largest = { amount: cents(100_000_000_000) };
    operation(operationOpened(), coFinancingRateSet(), costRecorded(largest), costFoundIneligible(largest))
      .when(
        Operation.findCostIneligible(costFoundIneligible.facts({ ...largest, on: civilDate('2024-08-01') })),
      )
      .refuses({ _tag: 'MoreThanTheCost', amount: largest.amount });
  });

  it('is refused where a later one leaves no room', () =>
    operation(...withCost, costFoundIneligible({ amount: cents(1_001) }))
      .when(
        Operation.findCostIneligible(
          costFoundIneligible.facts({ on: civilDate('2024-06-01'), amount: cents(1) }),
        ),
      )
      .refuses({ _tag: 'MoreThanTheCost', amount: cents(1_001) }));
});
