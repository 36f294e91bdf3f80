import { describe, it } from '@jest/globals';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { opened } from '@pavadonis/testing/examples/operation';

describe('opening an operation', () => {
  it('records its number, fund and target groups', () =>
    operation().when(Operation.openOperation(opened.facts())).records(opened()));

  it('records nothing when the same opening comes again', () =>
    operation(opened()).when(Operation.openOperation(opened.facts())).recordsNothing());

  it('is refused where the stream tells of another operation', () =>
    operation(opened())
      .when(Operation.openOperation(opened.facts({ fund: 'AMIF' })))
      .refuses({ _tag: 'OperationAlreadyOpened' }));
});
