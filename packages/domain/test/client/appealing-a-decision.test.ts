import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, granted, registered } from '@pavadonis/testing/examples/client';
import { appealDecided, appealed, becameFinal, refused } from '@pavadonis/testing/examples/legal';

const later = appealed({ on: civilDate('2024-09-02') });

describe('appealing a decision', () => {
  it('records the appeal against a refusal', () =>
    client(registered(), applied(), refused())
      .when(Client.appealDecision(appealed.facts()))
      .records(appealed()));

  it('records the appeal against a grant', () =>
    client(registered(), applied(), granted())
      .when(Client.appealDecision(appealed.facts()))
      .records(appealed()));

  it('records an appeal that is entered after the decision became final', () =>
    client(registered(), applied(), refused(), becameFinal())
      .when(Client.appealDecision(appealed.facts()))
      .records(appealed()));

  it('records nothing while an appeal is pending', () =>
    client(registered(), applied(), refused(), appealed())
      .when(Client.appealDecision(later))
      .recordsNothing());

  it('is refused against the grant that an allowed appeal led to, and records it where the matter was sent back', () => {
    const decided = (outcome: 'allowed' | 'remitted') =>
      client(
        registered(),
        applied(),
        refused(),
        appealed(),
        appealDecided({ outcome }),
        granted({ on: later.on }),
      );
    decided('allowed')
      .when(Client.appealDecision(later))
      .refuses({ _tag: 'ProcedureIs', procedure: 'final' });
    decided('remitted').when(Client.appealDecision(later)).records(later);
  });

  it('is refused where nothing is decided that could be appealed', () => {
    for (const [story, procedure] of [
      [[], 'none'],
      [[applied()], 'open'],
      [[applied(), refused(), appealed(), appealDecided()], 'dismissed'],
      [[applied(), refused(), appealed(), appealDecided({ outcome: 'allowed' })], 'allowed'],
      [[applied(), refused(), becameFinal()], 'final'],
      [[applied(), granted(), becameFinal()], 'final'],
    ] as const)
      client(registered(), ...story)
        .when(Client.appealDecision(later))
        .refuses({ _tag: 'ProcedureIs', procedure });
  });
});
