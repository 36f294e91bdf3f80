import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { applied, granted, registered } from '@pavadonis/testing/examples/client';
import {
  appealDecided,
  appealed,
  becameFinal,
  discontinued,
  refused,
} from '@pavadonis/testing/examples/legal';

describe('recording that a decision became final', () => {
  it('is possible for a refusal, a grant, and what a dismissed appeal left', () => {
    for (const story of [[refused()], [granted()], [refused(), appealed(), appealDecided()]])
      client(registered(), applied(), ...story)
        .when(Client.recordFinalDecision(becameFinal.facts()))
        .records(becameFinal());
  });

  it('records nothing where it is final already', () =>
    client(registered(), applied(), refused(), becameFinal())
      .when(Client.recordFinalDecision(becameFinal.facts({ on: civilDate('2024-08-12') })))
      .recordsNothing());

  it('records nothing after the grant that an allowed appeal led to, which is final, while the status holds', () => {
    const on = civilDate('2024-07-29');
    const story = [
      registered(),
      applied(),
      refused(),
      appealed(),
      appealDecided({ outcome: 'allowed' }),
    ] as const;
    client(...story, granted({ on }))
      .when(Client.recordFinalDecision(becameFinal.facts()))
      .recordsNothing();
    expect(Client.legalOn(stateAfter(Client, [...story, granted({ on })]), on)).toMatchObject({
      ground: 'alternative',
      procedure: 'final',
    });
  });

  it('is refused where a decision is still awaited, or the procedure ended without one', () => {
    for (const [story, procedure] of [
      [[], 'none'],
      [[applied()], 'open'],
      [[applied(), refused(), appealed()], 'appealed'],
      [[applied(), refused(), appealed(), appealDecided({ outcome: 'allowed' })], 'allowed'],
      [[applied(), refused(), appealed(), appealDecided({ outcome: 'remitted' })], 'remitted'],
      [[applied(), discontinued()], 'discontinued'],
    ] as const)
      client(registered(), ...story)
        .when(Client.recordFinalDecision(becameFinal.facts()))
        .refuses({ _tag: 'ProcedureIs', procedure });
  });
});
