import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { registered } from '@pavadonis/testing/examples/client';
import { consentGiven, consentWithdrawn } from '@pavadonis/testing/examples/consent';
import { guardianAppointed, guardianEnded, unaccompanied } from '@pavadonis/testing/examples/family';

const consent = (overrides: Parameters<typeof consentGiven.facts>[0] = {}) =>
  Client.giveConsent(consentGiven.facts(overrides));
const byGuardian = { givenBy: 'guardian' } as const;
const statistics = { on: civilDate('2024-03-01'), scopes: ['service', 'statistics'] } as const;

describe('giving consent', () => {
  it('records what an adult consents to', () => client(registered()).when(consent()).records(consentGiven()));

  it('records more that is consented to', () =>
    client(registered(), consentGiven()).when(consent(statistics)).records(consentGiven(statistics)));

  it('records consent anew after it was taken back', () => {
    const again = { on: civilDate('2024-07-01') };
    client(registered(), consentGiven(), consentWithdrawn())
      .when(consent(again))
      .records(consentGiven(again));
  });

  it("records a guardian's consent for an unaccompanied minor (edge case 22)", () =>
    client(unaccompanied(), guardianAppointed()).when(consent(byGuardian)).records(consentGiven(byGuardian)));

  it('records it on the last day of the guardianship', () => {
    const last = { ...byGuardian, on: guardianEnded().on };
    client(unaccompanied(), guardianAppointed(), guardianEnded())
      .when(consent(last))
      .records(consentGiven(last));
  });

  it('records the consent of a minor who came with parents, by themselves or by a parent', () => {
    const child = registered({ birth: { date: civilDate('2010-05-17'), precision: 'day' } });
    client(child).when(consent()).records(consentGiven());
    client(child).when(consent(byGuardian)).records(consentGiven(byGuardian));
  });

  it("records a person's own consent from the 18th birthday on, in place of the guardian's", () => {
    const own = { on: civilDate('2024-06-02') };
    client(unaccompanied(), guardianAppointed(), consentGiven(byGuardian))
      .when(consent(own))
      .records(consentGiven(own));
  });

  it('records nothing where consent was given so already', () => {
    client(registered(), consentGiven())
      .when(consent({ on: civilDate('2024-03-01'), scopes: ['referral'] }))
      .recordsNothing();
    client(registered())
      .when(consent({ scopes: [] }))
      .recordsNothing();
  });

  it('is refused to an unaccompanied minor without a guardian', () => {
    client(unaccompanied()).when(consent(byGuardian)).refuses({ _tag: 'GuardianNeeded' });
    client(unaccompanied(), guardianAppointed(), guardianEnded())
      .when(consent({ ...byGuardian, on: civilDate('2024-05-01') }))
      .refuses({ _tag: 'GuardianNeeded' });
  });

  it('is refused to an unaccompanied minor alone', () =>
    client(unaccompanied(), guardianAppointed()).when(consent()).refuses({ _tag: 'GuardianNeeded' }));

  it('is refused to anybody but the person from the 18th birthday on', () => {
    client(registered()).when(consent(byGuardian)).refuses({ _tag: 'OfAge' });
    client(unaccompanied(), guardianAppointed(), consentGiven(byGuardian))
      .when(consent({ ...byGuardian, on: civilDate('2024-06-02') }))
      .refuses({ _tag: 'OfAge' });
  });

  it('is refused where nobody is registered', () =>
    client().when(consent()).refuses({ _tag: 'NotRegistered' }));
});
