import { describe, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { costId } from '@pavadonis/testing/examples/ids';
import { closed, costRecorded, opened, rateSet } from '@pavadonis/testing/examples/operation';

describe('closing an operation', () => {
  it('records the last day, in the month of the last cost at the earliest', () => {
    for (const on of [closed().on, civilDate('2024-02-01')])
      operation(opened(), rateSet(), costRecorded())
        .when(Operation.closeOperation({ on }))
        .records(closed({ on }));
  });

  it('records the first day as the last', () => {
    const { on } = opened();
    operation(opened()).when(Operation.closeOperation({ on })).records(closed({ on }));
  });

  it('records nothing when the same day comes again', () =>
    operation(opened(), closed()).when(Operation.closeOperation(closed.facts())).recordsNothing());

  it('is refused where no operation is open, or not yet', () => {
    operation().when(Operation.closeOperation(closed.facts())).refuses({ _tag: 'OperationNotOpen' });
    operation(opened())
      .when(Operation.closeOperation({ on: civilDate('2023-11-29') }))
      .refuses({ _tag: 'OperationNotOpen' });
  });

  it('is refused once it closed on another day', () =>
    operation(opened(), closed())
      .when(Operation.closeOperation({ on: civilDate('2026-01-01') }))
      .refuses({ _tag: 'OperationClosedOn', lastDay: closed().on }));

  it('is refused before the month of a cost', () =>
    operation(opened(), rateSet(), costRecorded())
      .when(Operation.closeOperation({ on: civilDate('2024-01-31') }))
      .refuses({ _tag: 'CostAfterClosing', costId, month: month('2024-02') }));
});
