import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
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

describe('recording a final decision', () => {
  it('is possible for refusal, grant and dismissed appeal', () => {
    for (const story of [
      [statusRefused()],
      [statusGranted()],
      [statusRefused(), decisionAppealed(), appealDecided()],
    ])
      client(clientRegistered(), asylumApplicationLodged(), ...story)
        .when(Client.recordFinalDecision(decisionBecameFinal.facts()))
        .records(decisionBecameFinal());
  });

  it('records nothing where it is final already', () =>
    client(clientRegistered(), asylumApplicationLodged(), statusRefused(), decisionBecameFinal())
      .when(Client.recordFinalDecision(decisionBecameFinal.facts({ on: civilDate('2024-08-12') })))
      .recordsNothing());

  it('records nothing after an allowed appeal’s grant', () => {
    const on = civilDate('2024-07-29');
    const story = [
      clientRegistered(),
      asylumApplicationLodged(),
      statusRefused(),
      decisionAppealed(),
      appealDecided({ outcome: 'allowed' }),
    ] as const;
    client(...story, statusGranted({ on }))
      .when(Client.recordFinalDecision(decisionBecameFinal.facts()))
      .recordsNothing();
    expect(Client.legalOn(stateAfter(Client, [...story, statusGranted({ on })]), on)).toMatchObject({
      ground: 'alternative',
      procedure: 'final',
    });
  });

  it('is refused while one is awaited, or none will come', () => {
    for (const [story, procedure] of [
      [[], 'none'],
      [[asylumApplicationLodged()], 'open'],
      [[asylumApplicationLodged(), statusRefused(), decisionAppealed()], 'appealed'],
      [
        [
          asylumApplicationLodged(),
          statusRefused(),
          decisionAppealed(),
          appealDecided({ outcome: 'allowed' }),
        ],
        'allowed',
      ],
      [
        [
          asylumApplicationLodged(),
          statusRefused(),
          decisionAppealed(),
          appealDecided({ outcome: 'remitted' }),
        ],
        'remitted',
      ],
      [[asylumApplicationLodged(), asylumProcedureDiscontinued()], 'discontinued'],
    ] as const)
      client(clientRegistered(), ...story)
        .when(Client.recordFinalDecision(decisionBecameFinal.facts()))
        .refuses({ _tag: 'NotAllowedInProcedure', procedure });
  });
});
