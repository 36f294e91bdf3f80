import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  appealDecided,
  asylumApplicationLodged,
  decisionAppealed,
  decisionBecameFinal,
  statusGranted,
  statusRefused,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const again = statusRefused({ on: civilDate('2024-09-16') });

describe('refusing a status', () => {
  it('records the refusal of an application', () =>
    client(clientRegistered(), asylumApplicationLodged())
      .when(Client.refuseStatus(statusRefused.facts()))
      .records(statusRefused()));

  it('records another refusal where a court sent the matter back', () => {
    const remitted = appealDecided({ outcome: 'remitted' });
    client(clientRegistered(), asylumApplicationLodged(), statusRefused(), decisionAppealed(), remitted)
      .when(Client.refuseStatus(again))
      .records(again);
    client(clientRegistered(), asylumApplicationLodged(), statusGranted(), decisionAppealed(), remitted)
      .when(Client.refuseStatus(again))
      .records(again);
  });

  it('records nothing where a refusal holds already', () =>
    client(clientRegistered(), asylumApplicationLodged(), statusRefused())
      .when(Client.refuseStatus(again))
      .recordsNothing());

  it('is refused without an application, also before it', () => {
    client(clientRegistered())
      .when(Client.refuseStatus(statusRefused.facts()))
      .refuses({ _tag: 'NotAllowedInProcedure', procedure: 'none' });
    client(clientRegistered(), asylumApplicationLodged())
      .when(Client.refuseStatus(statusRefused.facts({ on: civilDate('2024-02-04') })))
      .refuses({ _tag: 'NotAllowedInProcedure', procedure: 'none' });
  });

  it('is refused where a decision was made, or a court decided', () => {
    for (const [story, procedure] of [
      [[statusGranted()], 'granted'],
      [[statusRefused(), decisionAppealed()], 'appealed'],
      [[statusRefused(), decisionAppealed(), appealDecided()], 'dismissed'],
      [[statusRefused(), decisionAppealed(), appealDecided({ outcome: 'allowed' })], 'allowed'],
      [[statusRefused(), decisionBecameFinal()], 'final'],
    ] as const)
      client(clientRegistered(), asylumApplicationLodged(), ...story)
        .when(Client.refuseStatus(again))
        .refuses({ _tag: 'NotAllowedInProcedure', procedure });
  });
});
