import { describe, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { costId } from '@pavadonis/testing/examples/ids';
import {
  coFinancingRateSet,
  costRecorded,
  operationClosed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';

describe('closing an operation', () => {
  it('records the last day, not before the last cost’s month', () => {
    for (const on of [operationClosed().on, civilDate('2024-02-01')])
      operation(operationOpened(), coFinancingRateSet(), costRecorded())
        .when(Operation.closeOperation({ on }))
        .records(operationClosed({ on }));
  });

  it('records the first day as the last', () => {
    const { on } = operationOpened();
    operation(operationOpened()).when(Operation.closeOperation({ on })).records(operationClosed({ on }));
  });

  it('records nothing when the same day comes again', () =>
    operation(operationOpened(), operationClosed())
      .when(Operation.closeOperation(operationClosed.facts()))
      .recordsNothing());

  it('is refused where no operation is open, or not yet', () => {
    operation().when(Operation.closeOperation(operationClosed.facts())).refuses({ _tag: 'OperationNotOpen' });
    operation(operationOpened())
      .when(Operation.closeOperation({ on: civilDate('2023-11-29') }))
      .refuses({ _tag: 'OperationNotOpen' });
  });

  it('is refused once it closed on another day', () =>
    operation(operationOpened(), operationClosed())
      .when(Operation.closeOperation({ on: civilDate('2026-01-01') }))
      .refuses({ _tag: 'OperationIsClosed', lastDay: operationClosed().on }));

  it('is refused before the month of a cost', () =>
    operation(operationOpened(), coFinancingRateSet(), costRecorded())
      .when(Operation.closeOperation({ on: civilDate('2024-01-31') }))
      .refuses({ _tag: 'CostAfterClosing', costId, month: month('2024-02') }));
});
