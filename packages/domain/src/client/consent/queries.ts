import { heldAt, type When } from '../../vocabulary/timeline';
import { isOfAge } from '../registration/queries';
import type { State } from '../state';
import type { ConsentScope } from './events';
import type { ConsentTo } from './state';

/** Returns who had consented to a scope at a moment; undefined where nobody had, or consent was withdrawn. */
export const consentTo = (client: State, scope: ConsentScope, when: When): ConsentTo['givenBy'] =>
  heldAt(
    client.consent.consents.filter(({ value }) => value.scope === scope),
    when,
  )?.givenBy;

/**
 * Returns whether consent to a scope held at a moment.
 *
 * A guardian's consent lapses on the client's 18th birthday: from then on the client consents (our inference). If the
 * age is unknown, a guardian's consent stands.
 */
export const consentHeldAt = (client: State, scope: ConsentScope, when: When): boolean => {
  const givenBy = consentTo(client, scope, when);
  return givenBy === 'client' || (givenBy === 'guardian' && !isOfAge(client, when.on));
};
