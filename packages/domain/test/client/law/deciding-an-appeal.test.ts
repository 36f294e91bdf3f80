import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  appealDecided,
  asylumApplicationLodged,
  decisionAppealed,
  statusGranted,
  statusRefused,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const outcomes = ['dismissed', 'allowed', 'remitted'] as const;
const pending = [clientRegistered(), asylumApplicationLodged(), statusRefused(), decisionAppealed()] as const;

describe('deciding an appeal', () => {
  it.each(outcomes)('records that it was %s', (outcome) => {
    client(...pending)
      .when(Client.decideAppeal(appealDecided.facts({ outcome })))
      .records(appealDecided({ outcome }));
  });

  it('records the outcome of an appeal against a grant', () =>
    client(clientRegistered(), asylumApplicationLodged(), statusGranted(), decisionAppealed())
      .when(Client.decideAppeal(appealDecided.facts()))
      .records(appealDecided()));

  it('records nothing when the same outcome comes again', () =>
    client(...pending, appealDecided())
      .when(Client.decideAppeal(appealDecided.facts({ on: civilDate('2024-07-29') })))
      .recordsNothing());

  it('is refused without an appeal, also before it', () => {
    client(clientRegistered(), asylumApplicationLodged(), statusRefused())
      .when(Client.decideAppeal(appealDecided.facts()))
      .refuses({ _tag: 'NotAllowedInProcedure', procedure: 'refused' });
    client(...pending)
      .when(Client.decideAppeal(appealDecided.facts({ on: civilDate('2024-04-28') })))
      .refuses({ _tag: 'NotAllowedInProcedure', procedure: 'refused' });
  });

  it('is refused where it was decided otherwise', () =>
    client(...pending, appealDecided())
      .when(Client.decideAppeal(appealDecided.facts({ outcome: 'allowed' })))
      .refuses({ _tag: 'NotAllowedInProcedure', procedure: 'dismissed' }));
});
