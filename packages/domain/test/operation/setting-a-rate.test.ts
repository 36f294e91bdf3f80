import { describe, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { coFinancingRateSet, operationOpened, seventyFive } from '@pavadonis/testing/examples/operation';

const nextRate = { on: civilDate('2024-06-03'), from: month('2024-07'), shares: seventyFive };

describe('setting a co-financing rate', () => {
  it('records the rate from a month on', () =>
    operation(operationOpened())
      .when(Operation.setRate(coFinancingRateSet.facts()))
      .records(coFinancingRateSet()));

  it('records the next rate, and one for the same month', () => {
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.setRate(nextRate))
      .records(coFinancingRateSet(nextRate));
    const instead = { ...nextRate, from: coFinancingRateSet().from };
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.setRate(instead))
      .records(coFinancingRateSet(instead));
  });

  it('records nothing when the month has that rate already', () => {
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.setRate(coFinancingRateSet.facts()))
      .recordsNothing();
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.setRate(coFinancingRateSet.facts({ from: month('2024-03') })))
      .recordsNothing();
  });

  it('records a replaced rate that is set again, on one day too', () =>
    operation(operationOpened(), coFinancingRateSet(), coFinancingRateSet({ shares: seventyFive }))
      .when(Operation.setRate(coFinancingRateSet.facts()))
      .records(coFinancingRateSet()));

  it('records a late one, though another was set since', () => {
    const late = { on: civilDate('2023-11-30'), shares: seventyFive };
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.setRate(coFinancingRateSet.facts(late)))
      .records(coFinancingRateSet(late));
  });

  it('records an earlier day’s rate, entered late', () => {
    const late = { on: civilDate('2023-11-30') };
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.setRate(coFinancingRateSet.facts(late)))
      .records(coFinancingRateSet(late));
  });

  it('is refused where no operation is open, or not yet', () => {
    operation().when(Operation.setRate(coFinancingRateSet.facts())).refuses({ _tag: 'OperationNotOpen' });
    operation(operationOpened())
      .when(Operation.setRate(coFinancingRateSet.facts({ on: civilDate('2023-11-29') })))
      .refuses({ _tag: 'OperationNotOpen' });
  });
});
