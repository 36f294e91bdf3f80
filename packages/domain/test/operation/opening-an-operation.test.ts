import { describe, it } from '@jest/globals';
import { whole } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { operationOpened } from '@pavadonis/testing/examples/operation';

describe('opening an operation', () => {
  it('records its number, fund and target groups', () =>
    operation().when(Operation.openOperation(operationOpened.facts())).records(operationOpened()));

  it('records nothing when the same opening comes again', () =>
    operation(operationOpened()).when(Operation.openOperation(operationOpened.facts())).recordsNothing());

  it('is refused where it plans for nobody', () =>
    operation()
      .when(Operation.openOperation(operationOpened.facts({ targetPersons: whole(0) })))
      .refuses({ _tag: 'NobodyPlannedFor' }));

  it('is refused where the stream tells of another operation', () =>
    operation(operationOpened())
      .when(Operation.openOperation(operationOpened.facts({ fund: 'AMIF' })))
      .refuses({ _tag: 'OperationAlreadyOpened' }));
});
