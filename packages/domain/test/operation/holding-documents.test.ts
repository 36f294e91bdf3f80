import { describe, it } from '@jest/globals';
import { civilDate, Text, written } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { operationOpened, retentionHeld, retentionReleased } from '@pavadonis/testing/examples/operation';

describe('holding documents', () => {
  it('records a hold, one beside another, one after a release', () => {
    const { on } = retentionReleased();
    for (const events of [[], [retentionHeld({ on: civilDate('2026-01-05') })]])
      operation(operationOpened(), ...events)
        .when(Operation.holdRetention(retentionHeld.facts()))
        .records(retentionHeld());
    operation(operationOpened(), retentionHeld(), retentionReleased())
      .when(Operation.holdRetention(retentionHeld.facts({ on })))
      .records(retentionHeld({ on }));
  });

  it('records a hold on the day the operation opened', () => {
    const { on } = operationOpened();
    operation(operationOpened())
      .when(Operation.holdRetention(retentionHeld.facts({ on })))
      .records(retentionHeld({ on }));
  });

  it('records nothing when the same hold comes again', () => {
    const another = retentionHeld({ reason: written(Text, 'an audit') });
    for (const later of [[], [another], [retentionReleased()]])
      operation(operationOpened(), retentionHeld(), ...later)
        .when(Operation.holdRetention(retentionHeld.facts()))
        .recordsNothing();
  });

  it('is refused where no operation is open, or not yet', () => {
    operation().when(Operation.holdRetention(retentionHeld.facts())).refuses({ _tag: 'OperationNotOpen' });
    operation(operationOpened())
      .when(Operation.holdRetention(retentionHeld.facts({ on: civilDate('2023-11-29') })))
      .refuses({ _tag: 'OperationNotOpen' });
  });
});

describe('releasing documents', () => {
  it('records the end of the holds, from the day of the hold on', () => {
    for (const on of [retentionReleased().on, retentionHeld().on])
      operation(operationOpened(), retentionHeld())
        .when(Operation.releaseRetention(retentionReleased.facts({ on })))
        .records(retentionReleased({ on }));
  });

  it('records nothing where none are held on that day', () => {
    operation(operationOpened()).when(Operation.releaseRetention(retentionReleased.facts())).recordsNothing();
    for (const on of [civilDate('2026-02-01'), retentionReleased().on, civilDate('2028-01-01')])
      operation(operationOpened(), retentionHeld(), retentionReleased())
        .when(Operation.releaseRetention(retentionReleased.facts({ on })))
        .recordsNothing();
  });
});
