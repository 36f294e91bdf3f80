import { ageClass } from '@pavadonis/domain';
import { type ReferralMade, registeredAs } from '@pavadonis/domain/client';
import { type Finding, finding } from '../finding-kinds';
import { heldDuring } from '../queries/held-during';
import type { Person } from '../persons';
import { eventsOf, firstOfEach } from '../queries/events';

// a guardian's consent lapses on the 18th birthday
const hasConsent = ({ state }: Person, { on }: ReferralMade): boolean => {
  const given = heldDuring(
    state.consent.consents.filter(({ value }) => value.scope === 'referral'),
    on,
  ).map(({ givenBy }) => givenBy);
  const ofAge = ageClass(registeredAs(state)?.birth, on) === 'adult';
  return given.includes('client') || (given.includes('guardian') && !ofAge);
};

/** Finds referrals without consent on the day and without a reason to do without it. */
export const referrals = (person: Person): readonly Finding[] =>
  firstOfEach(eventsOf(person, 'ReferralMade'), ({ referralId }) => referralId)
    .filter(({ event }) => event.overridden === undefined && !hasConsent(person, event))
    .map((made) => finding('ReferralWithoutConsent', person.stream, made.event.on, [made]));
