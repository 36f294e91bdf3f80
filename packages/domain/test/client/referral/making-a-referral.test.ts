import { describe, it } from '@jest/globals';
import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { consentGiven, consentWithdrawn } from '@pavadonis/testing/examples/consent';
import { referralId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const consent = consentGiven();
const withdrawn = consentWithdrawn({ on: referralMade().on });

describe('making a referral', () => {
  it('records to whom a client who consented is referred', () =>
    client(...supported, consent)
      .when(Client.makeReferral(referralMade.facts()))
      .records(referralMade()));

  it('records a referral without consent with the reason for it', () => {
    const overridden = { overridden: written(Text, 'a danger to life') };
    client(...supported)
      .when(Client.makeReferral(referralMade.facts(overridden)))
      .records(referralMade(overridden));
  });

  it('records nothing when repeated, also without consent since', () =>
    client(...supported, consent, referralMade(), withdrawn)
      .when(Client.makeReferral(referralMade.facts()))
      .recordsNothing());

  it('is refused where another referral has the id', () =>
    client(...supported, consent, referralMade())
      .when(Client.makeReferral(referralMade.facts({ service: written(Text, 'a dentist') })))
      .refuses({ _tag: 'ReferralIdTaken', referralId }));

  it('is refused without consent to it on that day', () => {
    const service = consentGiven({ scopes: ['service'] });
    const later = consentGiven({ on: civilDate('2024-03-05') });
    for (const events of [[], [service], [later], [consent, withdrawn]])
      client(...supported, ...events)
        .when(Client.makeReferral(referralMade.facts()))
        .refuses({ _tag: 'NoConsent', scope: 'referral' });
  });
});
