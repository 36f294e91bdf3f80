import { heldAt, type When } from '../event/dated';
import type { CivilDate } from '../vocabulary/civil-date';
import type { GuardianId } from '../vocabulary/id';
import { ageClass } from '../vocabulary/person';
import type { ConsentScope } from './events/consent';
import type { State } from './state';
import type { ConsentTo } from './state/consent';

/** Whether a person has turned 18 by a day, as far as is known: an unknown age does not count as one. */
export const isOfAge = ({ registered }: State, day: CivilDate): boolean =>
  ageClass(registered?.birth, day) === 'adult';

/** The guardian of a minor on a day, the last one of a guardianship included. The 18th birthday ends it. */
export const guardianOn = (client: State, day: CivilDate): GuardianId | undefined =>
  isOfAge(client, day)
    ? undefined
    : client.family.guardianships.findLast(
        ({ from, to }) => from.on <= day && (to === undefined || day <= to.on),
      )?.guardianId;

/** Who had consented, when a thing happened, to what a scope stands for; nobody where it was taken back. */
export const consentTo = (client: State, scope: ConsentScope, when: When): ConsentTo['givenBy'] =>
  heldAt(
    client.wishes.consents.filter(({ value }) => value.scope === scope),
    when,
  )?.givenBy;

/**
 * Whether consent to what a scope stands for held when a thing happened. A guardian's consent lapses on the 18th birthday:
 * from then on the person consents (our inference). An unknown age lets it stand.
 */
export const consentHeldAt = (client: State, scope: ConsentScope, when: When): boolean => {
  const givenBy = consentTo(client, scope, when);
  return givenBy === 'client' || (givenBy === 'guardian' && !isOfAge(client, when.on));
};
