import { describe, it } from '@jest/globals';
import { cents, month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { clientId, costId } from '../support/examples/ids';
import { costRecorded, opened, rateSet } from '../support/examples/operation';
import { operation } from '../support/given';

describe('recording a cost', () => {
  it('records the cost of a month', () =>
    operation(opened(), rateSet()).when(Operation.recordCost(costRecorded.facts())).records(costRecorded()));

  it('records a cost with the client-months it pays', () => {
    const units = { units: [{ clientId, month: month('2024-02') }] };
    operation(opened(), rateSet())
      .when(Operation.recordCost(costRecorded.facts(units)))
      .records(costRecorded(units));
  });

  it('records nothing when the same cost comes again', () =>
    operation(opened(), rateSet(), costRecorded())
      .when(Operation.recordCost(costRecorded.facts()))
      .recordsNothing());

  it('is refused where no operation is open', () =>
    operation().when(Operation.recordCost(costRecorded.facts())).refuses({ _tag: 'OperationNotOpen' }));

  it('is refused where another cost has the id', () =>
    operation(opened(), rateSet(), costRecorded())
      .when(Operation.recordCost(costRecorded.facts({ amount: cents(1_002) })))
      .refuses({ _tag: 'IdTaken', id: costId }));

  it('is refused for a month that has no rate', () =>
    operation(opened(), rateSet())
      .when(Operation.recordCost(costRecorded.facts({ month: month('2023-11') })))
      .refuses({ _tag: 'NoRate', month: month('2023-11') }));
});
