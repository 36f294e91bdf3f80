import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { referralId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { referralAnswered, referralCompleted, referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const referred = [clientRegistered(), asylumApplicationLodged(), serviceStarted(), referralMade()] as const;
const rejected = referralAnswered({ answer: 'rejected' });

describe('completing a referral', () => {
  it('records the service as given, after acceptance or silence', () => {
    for (const events of [[], [referralAnswered()]])
      client(...referred, ...events)
        .when(Client.completeReferral(referralCompleted.facts()))
        .records(referralCompleted());
  });

  it('records a referral as taken back, also once rejected', () => {
    const revoked = { result: 'revoked' } as const;
    for (const events of [[], [rejected]])
      client(...referred, ...events)
        .when(Client.completeReferral(referralCompleted.facts(revoked)))
        .records(referralCompleted(revoked));
  });

  it('records a service given before the rejection', () => {
    const before = { on: civilDate('2024-03-11') };
    client(...referred, rejected)
      .when(Client.completeReferral(referralCompleted.facts(before)))
      .records(referralCompleted(before));
  });

  it('records nothing when the same result comes again', () => {
    for (const on of [referralCompleted().on, civilDate('2024-04-02')])
      client(...referred, referralCompleted())
        .when(Client.completeReferral(referralCompleted.facts({ on })))
        .recordsNothing();
  });

  it('is refused without such a referral', () =>
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted())
      .when(Client.completeReferral(referralCompleted.facts()))
      .refuses({ _tag: 'NoSuchReferral', referralId }));

  it('is refused before the referral', () =>
    client(...referred)
      .when(Client.completeReferral(referralCompleted.facts({ on: civilDate('2024-03-03') })))
      .refuses({ _tag: 'BeforeReferral', madeOn: referralMade().on }));

  it('is refused where the institution had rejected the client', () =>
    client(...referred, rejected)
      .when(Client.completeReferral(referralCompleted.facts()))
      .refuses({ _tag: 'ReferralWasRejected', on: rejected.on }));

  it('is refused once it is over with another result', () =>
    client(...referred, referralCompleted())
      .when(Client.completeReferral(referralCompleted.facts({ result: 'revoked' })))
      .refuses({ _tag: 'ReferralIsOver', on: referralCompleted().on }));
});
