import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, granted, registered } from '@pavadonis/testing/examples/client';
import {
  appealDecided,
  appealed,
  becameFinal,
  discontinued,
  refused,
} from '@pavadonis/testing/examples/legal';

const later = discontinued({ on: civilDate('2024-09-16') });

describe('discontinuing a procedure', () => {
  it('records that an application was not decided', () =>
    client(registered(), applied())
      .when(Client.discontinueProcedure(discontinued.facts()))
      .records(discontinued()));

  it('is possible as long as the decision is not final', () => {
    for (const story of [
      [refused()],
      [refused(), appealed()],
      [granted(), appealed()],
      [refused(), appealed(), appealDecided()],
      [refused(), appealed(), appealDecided({ outcome: 'allowed' })],
      [refused(), appealed(), appealDecided({ outcome: 'remitted' })],
    ])
      client(registered(), applied(), ...story)
        .when(Client.discontinueProcedure(later))
        .records(later);
  });

  it('records nothing where it is discontinued already', () =>
    client(registered(), applied(), discontinued())
      .when(Client.discontinueProcedure({ ...later, reason: 'absconded' }))
      .recordsNothing());

  it('is refused where no procedure is under way', () => {
    for (const [story, procedure] of [
      [[], 'none'],
      [[applied(), granted()], 'granted'],
      [[applied(), refused(), becameFinal()], 'final'],
    ] as const)
      client(registered(), ...story)
        .when(Client.discontinueProcedure(later))
        .refuses({ _tag: 'ProcedureIs', procedure });
  });
});
