import { describe, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { opened, rateSet, seventyFive } from '@pavadonis/testing/examples/operation';

const nextRate = { on: civilDate('2024-06-03'), from: month('2024-07'), shares: seventyFive };

describe('setting a co-financing rate', () => {
  it('records the rate from a month on', () =>
    operation(opened()).when(Operation.setRate(rateSet.facts())).records(rateSet()));

  it('records the next rate, and another one for the same month', () => {
    operation(opened(), rateSet()).when(Operation.setRate(nextRate)).records(rateSet(nextRate));
    const instead = { ...nextRate, from: rateSet().from };
    operation(opened(), rateSet()).when(Operation.setRate(instead)).records(rateSet(instead));
  });

  it('records nothing when the month has that rate already', () => {
    operation(opened(), rateSet()).when(Operation.setRate(rateSet.facts())).recordsNothing();
    operation(opened(), rateSet())
      .when(Operation.setRate(rateSet.facts({ from: month('2024-03') })))
      .recordsNothing();
  });

  it('records nothing when a rate comes again that gave way to another of its day', () =>
    operation(opened(), rateSet(), rateSet({ shares: seventyFive }))
      .when(Operation.setRate(rateSet.facts()))
      .recordsNothing());

  it('records a rate that is entered late, though another was set for the month since', () => {
    const late = { on: civilDate('2023-11-30'), shares: seventyFive };
    operation(opened(), rateSet())
      .when(Operation.setRate(rateSet.facts(late)))
      .records(rateSet(late));
  });

  it('records the rate of a day before it was set, entered late', () => {
    const late = { on: civilDate('2023-11-30') };
    operation(opened(), rateSet())
      .when(Operation.setRate(rateSet.facts(late)))
      .records(rateSet(late));
  });

  it('is refused where no operation is open, or not yet', () => {
    operation().when(Operation.setRate(rateSet.facts())).refuses({ _tag: 'OperationNotOpen' });
    operation(opened())
      .when(Operation.setRate(rateSet.facts({ on: civilDate('2023-11-29') })))
      .refuses({ _tag: 'OperationNotOpen' });
  });
});
