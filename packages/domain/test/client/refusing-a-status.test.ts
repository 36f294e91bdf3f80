import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, granted, registered } from '@pavadonis/testing/examples/client';
import { appealDecided, appealed, becameFinal, refused } from '@pavadonis/testing/examples/legal';

const again = refused({ on: civilDate('2024-09-16') });

describe('refusing a status', () => {
  it('records the refusal of an application', () =>
    client(registered(), applied()).when(Client.refuseStatus(refused.facts())).records(refused()));

  it('records another refusal where a court sent the matter back', () => {
    const remitted = appealDecided({ outcome: 'remitted' });
    client(registered(), applied(), refused(), appealed(), remitted)
      .when(Client.refuseStatus(again))
      .records(again);
    client(registered(), applied(), granted(), appealed(), remitted)
      .when(Client.refuseStatus(again))
      .records(again);
  });

  it('records nothing where a refusal holds already', () =>
    client(registered(), applied(), refused()).when(Client.refuseStatus(again)).recordsNothing());

  it('is refused without an application, also before it', () => {
    client(registered())
      .when(Client.refuseStatus(refused.facts()))
      .refuses({ _tag: 'ProcedureIs', procedure: 'none' });
    client(registered(), applied())
      .when(Client.refuseStatus(refused.facts({ on: civilDate('2024-02-04') })))
      .refuses({ _tag: 'ProcedureIs', procedure: 'none' });
  });

  it('is refused where a decision was made, or a court decided', () => {
    for (const [story, procedure] of [
      [[granted()], 'granted'],
      [[refused(), appealed()], 'appealed'],
      [[refused(), appealed(), appealDecided()], 'dismissed'],
      [[refused(), appealed(), appealDecided({ outcome: 'allowed' })], 'allowed'],
      [[refused(), becameFinal()], 'final'],
    ] as const)
      client(registered(), applied(), ...story)
        .when(Client.refuseStatus(again))
        .refuses({ _tag: 'ProcedureIs', procedure });
  });
});
