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

const later = decisionAppealed({ on: civilDate('2024-09-02') });

describe('appealing a decision', () => {
  it('records the appeal against a refusal', () =>
    client(clientRegistered(), asylumApplicationLodged(), statusRefused())
      .when(Client.appealDecision(decisionAppealed.facts()))
      .records(decisionAppealed()));

  it('records the appeal against a grant', () =>
    client(clientRegistered(), asylumApplicationLodged(), statusGranted())
      .when(Client.appealDecision(decisionAppealed.facts()))
      .records(decisionAppealed()));

  it('records an appeal entered late, after the final decision', () =>
    client(clientRegistered(), asylumApplicationLodged(), statusRefused(), decisionBecameFinal())
      .when(Client.appealDecision(decisionAppealed.facts()))
      .records(decisionAppealed()));

  it('records nothing while an appeal is pending', () =>
    client(clientRegistered(), asylumApplicationLodged(), statusRefused(), decisionAppealed())
      .when(Client.appealDecision(later))
      .recordsNothing());

  it('is refused against a grant on appeal, unless remitted', () => {
    const decided = (outcome: 'allowed' | 'remitted') =>
      client(
        clientRegistered(),
        asylumApplicationLodged(),
        statusRefused(),
        decisionAppealed(),
        appealDecided({ outcome }),
        statusGranted({ on: later.on }),
      );
    decided('allowed')
      .when(Client.appealDecision(later))
      .refuses({ _tag: 'NotAllowedInProcedure', procedure: 'final' });
    decided('remitted').when(Client.appealDecision(later)).records(later);
  });

  it('is refused where nothing is decided that could be appealed', () => {
    for (const [story, procedure] of [
      [[], 'none'],
      [[asylumApplicationLodged()], 'open'],
      [[asylumApplicationLodged(), statusRefused(), decisionAppealed(), appealDecided()], 'dismissed'],
      [
        [
          asylumApplicationLodged(),
          statusRefused(),
          decisionAppealed(),
          appealDecided({ outcome: 'allowed' }),
        ],
        'allowed',
      ],
      [[asylumApplicationLodged(), statusRefused(), decisionBecameFinal()], 'final'],
      [[asylumApplicationLodged(), statusGranted(), decisionBecameFinal()], 'final'],
    ] as const)
      client(clientRegistered(), ...story)
        .when(Client.appealDecision(later))
        .refuses({ _tag: 'NotAllowedInProcedure', procedure });
  });
});
