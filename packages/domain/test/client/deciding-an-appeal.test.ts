import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, granted, registered } from '@pavadonis/testing/examples/client';
import { appealDecided, appealed, refused } from '@pavadonis/testing/examples/legal';

const outcomes = ['dismissed', 'allowed', 'remitted'] as const;
const pending = [registered(), applied(), refused(), appealed()] as const;

describe('deciding an appeal', () => {
  it.each(outcomes)('records that it was %s', (outcome) => {
    client(...pending)
      .when(Client.decideAppeal(appealDecided.facts({ outcome })))
      .records(appealDecided({ outcome }));
  });

  it('records the outcome of an appeal against a grant', () =>
    client(registered(), applied(), granted(), appealed())
      .when(Client.decideAppeal(appealDecided.facts()))
      .records(appealDecided()));

  it('records nothing when the same outcome comes again', () =>
    client(...pending, appealDecided())
      .when(Client.decideAppeal(appealDecided.facts({ on: civilDate('2024-07-29') })))
      .recordsNothing());

  it('is refused without an appeal, also before it', () => {
    client(registered(), applied(), refused())
      .when(Client.decideAppeal(appealDecided.facts()))
      .refuses({ _tag: 'ProcedureIs', procedure: 'refused' });
    client(...pending)
      .when(Client.decideAppeal(appealDecided.facts({ on: civilDate('2024-04-28') })))
      .refuses({ _tag: 'ProcedureIs', procedure: 'refused' });
  });

  it('is refused where it was decided otherwise', () =>
    client(...pending, appealDecided())
      .when(Client.decideAppeal(appealDecided.facts({ outcome: 'allowed' })))
      .refuses({ _tag: 'ProcedureIs', procedure: 'dismissed' }));
});
