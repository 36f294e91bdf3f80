import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { consentGiven, consentWithdrawn } from '@pavadonis/testing/examples/consent';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const withdraw = (overrides: Parameters<typeof consentWithdrawn.facts>[0] = {}) =>
  Client.withdrawConsent(consentWithdrawn.facts(overrides));
const all = { scopes: ['service', 'referral', 'statistics'] } as const;

describe('withdrawing consent', () => {
  it('records what the client does not consent to any more', () =>
    client(clientRegistered(), consentGiven()).when(withdraw()).records(consentWithdrawn()));

  it('records it where part of it was consented to', () =>
    client(clientRegistered(), consentGiven(), consentWithdrawn())
      .when(withdraw({ ...all, on: civilDate('2024-06-03') }))
      .records(consentWithdrawn({ ...all, on: civilDate('2024-06-03') })));

  it('records nothing where none of it was consented to', () => {
    client(clientRegistered()).when(withdraw(all)).recordsNothing();
    client(clientRegistered(), consentGiven())
      .when(withdraw({ on: civilDate('2024-02-11') }))
      .recordsNothing();
    client(clientRegistered(), consentGiven(), consentWithdrawn())
      .when(withdraw({ on: civilDate('2024-06-03') }))
      .recordsNothing();
  });

  it('is refused where nobody is registered', () =>
    client().when(withdraw()).refuses({ _tag: 'ClientNotRegistered' }));
});
