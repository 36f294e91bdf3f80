import { describe, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { clientId, costId } from '@pavadonis/testing/examples/ids';
import {
  coFinancingRateSet,
  costRecorded,
  operationClosed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';

describe('recording a cost', () => {
  it('records the cost of a month', () =>
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.recordCost(costRecorded.facts()))
      .records(costRecorded()));

  it('records a cost with the client-months it pays', () => {
    const units = { units: [{ clientId, month: month('2024-02') }] };
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.recordCost(costRecorded.facts(units)))
      .records(costRecorded(units));
  });

  it('records a cost on the day the operation opened', () => {
    const first = { on: operationOpened().on, month: month('2023-11') };
    operation(operationOpened(), coFinancingRateSet({ from: first.month }))
      .when(Operation.recordCost(costRecorded.facts(first)))
      .records(costRecorded(first));
  });

  it('records nothing when the same cost comes again', () =>
    operation(operationOpened(), coFinancingRateSet(), costRecorded())
      .when(Operation.recordCost(costRecorded.facts()))
      .recordsNothing());

  it('records a cost of an open month after the closing', () => {
    for (const closedOn of ['2024-02-01', '2024-03-31'].map(civilDate))
      operation(operationOpened(), coFinancingRateSet(), operationClosed({ on: closedOn }))
        .when(Operation.recordCost(costRecorded.facts()))
        .records(costRecorded());
  });

  it('is refused for a month after the operation closed', () => {
    const lastDay = civilDate('2024-01-31');
    operation(operationOpened(), coFinancingRateSet(), operationClosed({ on: lastDay }))
      .when(Operation.recordCost(costRecorded.facts()))
      .refuses({ _tag: 'OperationIsClosed', lastDay });
  });

  it('is refused where no operation is open, or not yet', () => {
    operation().when(Operation.recordCost(costRecorded.facts())).refuses({ _tag: 'OperationNotOpen' });
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.recordCost(costRecorded.facts({ on: civilDate('2023-11-29') })))
      .refuses({ _tag: 'OperationNotOpen' });
  });

  it('is refused where another cost has the id', () =>
    operation(operationOpened(), coFinancingRateSet(), costRecorded())
      .when(Operation.recordCost(costRecorded.facts({ amount: cents(1_002) })))
      .refuses({ _tag: 'CostIdTaken', costId }));

  it('is refused for a month that has no rate', () =>
    operation(operationOpened(), coFinancingRateSet())
      .when(Operation.recordCost(costRecorded.facts({ month: month('2023-11') })))
      .refuses({ _tag: 'NoRate', month: month('2023-11') }));
});
