import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { consentGiven, consentWithdrawn } from '@pavadonis/testing/examples/consent';
import { guardianAppointed, guardianEnded } from '@pavadonis/testing/examples/family';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';

const consent = (overrides: Parameters<typeof consentGiven.facts>[0] = {}) =>
  Client.giveConsent(consentGiven.facts(overrides));
const byGuardian = { givenBy: 'guardian' } as const;
const statistics = { on: civilDate('2024-03-01'), scopes: ['service', 'statistics'] } as const;

describe('giving consent', () => {
  it('records what an adult consents to', () =>
    client(clientRegistered()).when(consent()).records(consentGiven()));

  it('records more that is consented to', () =>
    client(clientRegistered(), consentGiven()).when(consent(statistics)).records(consentGiven(statistics)));

  it('records consent anew after it was taken back', () => {
    const again = { on: civilDate('2024-07-01') };
    client(clientRegistered(), consentGiven(), consentWithdrawn())
      .when(consent(again))
      .records(consentGiven(again));
  });

  it("records a guardian's consent for a minor (edge case 22)", () =>
    client(unaccompaniedMinorRegistered(), guardianAppointed())
      .when(consent(byGuardian))
      .records(consentGiven(byGuardian)));

  it('records it on the last day of the guardianship', () => {
    const last = { ...byGuardian, on: guardianEnded().on };
    client(unaccompaniedMinorRegistered(), guardianAppointed(), guardianEnded())
      .when(consent(last))
      .records(consentGiven(last));
  });

  it('records the consent of a minor with parents, given by either', () => {
    const child = clientRegistered({ birth: { date: civilDate('2010-05-17'), precision: 'day' } });
    client(child).when(consent()).records(consentGiven());
    client(child).when(consent(byGuardian)).records(consentGiven(byGuardian));
  });

  it("records the client's own consent from the 18th birthday on", () => {
    const own = { on: civilDate('2024-06-02') };
    client(unaccompaniedMinorRegistered(), guardianAppointed(), consentGiven(byGuardian))
      .when(consent(own))
      .records(consentGiven(own));
  });

  it('records nothing where consent was given so already', () => {
    client(clientRegistered(), consentGiven())
      .when(consent({ on: civilDate('2024-03-01'), scopes: ['referral'] }))
      .recordsNothing();
    client(clientRegistered())
      .when(consent({ scopes: [] }))
      .recordsNothing();
  });

  it('is refused to an unaccompanied minor without a guardian', () => {
    client(unaccompaniedMinorRegistered()).when(consent(byGuardian)).refuses({ _tag: 'GuardianNeeded' });
    client(unaccompaniedMinorRegistered(), guardianAppointed(), guardianEnded())
      .when(consent({ ...byGuardian, on: civilDate('2024-05-01') }))
      .refuses({ _tag: 'GuardianNeeded' });
  });

  it('is refused to an unaccompanied minor alone', () =>
    client(unaccompaniedMinorRegistered(), guardianAppointed())
      .when(consent())
      .refuses({ _tag: 'GuardianNeeded' }));

  it('is refused to anybody but the client from the 18th birthday on', () => {
    client(clientRegistered()).when(consent(byGuardian)).refuses({ _tag: 'OfAge' });
    client(unaccompaniedMinorRegistered(), guardianAppointed(), consentGiven(byGuardian))
      .when(consent({ ...byGuardian, on: civilDate('2024-06-02') }))
      .refuses({ _tag: 'OfAge' });
  });

  it('is refused where nobody is registered', () =>
    client().when(consent()).refuses({ _tag: 'ClientNotRegistered' }));
});
