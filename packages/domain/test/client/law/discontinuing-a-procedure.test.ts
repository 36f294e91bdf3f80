import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  appealDecided,
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  decisionAppealed,
  decisionBecameFinal,
  statusGranted,
  statusRefused,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const later = asylumProcedureDiscontinued({ on: civilDate('2024-09-16') });

describe('discontinuing a procedure', () => {
  it('records that an application was not decided', () =>
    client(clientRegistered(), asylumApplicationLodged())
      .when(Client.discontinueProcedure(asylumProcedureDiscontinued.facts()))
      .records(asylumProcedureDiscontinued()));

  it('is possible as long as the decision is not final', () => {
    for (const story of [
      [statusRefused()],
      [statusRefused(), decisionAppealed()],
      [statusGranted(), decisionAppealed()],
      [statusRefused(), decisionAppealed(), appealDecided({ outcome: 'allowed' })],
      [statusRefused(), decisionAppealed(), appealDecided({ outcome: 'remitted' })],
    ])
      client(clientRegistered(), asylumApplicationLodged(), ...story)
        .when(Client.discontinueProcedure(later))
        .records(later);
  });

  it('records nothing where it is discontinued already', () =>
    client(clientRegistered(), asylumApplicationLodged(), asylumProcedureDiscontinued())
      .when(Client.discontinueProcedure({ ...later, reason: 'absconded' }))
      .recordsNothing());

  it('is refused where no procedure is under way', () => {
    for (const [story, procedure] of [
      [[], 'none'],
      [[asylumApplicationLodged(), statusGranted()], 'granted'],
      [[asylumApplicationLodged(), statusRefused(), decisionBecameFinal()], 'final'],
      [[asylumApplicationLodged(), statusRefused(), decisionAppealed(), appealDecided()], 'dismissed'],
    ] as const)
      client(clientRegistered(), ...story)
        .when(Client.discontinueProcedure(later))
        .refuses({ _tag: 'NotAllowedInProcedure', procedure });
  });
});
