import { heldAt, type When } from '../../vocabulary/timeline';
import { isOfAge } from '../registration/queries';
import type { State } from '../state';
import type { ConsentScope } from './events';
import type { ConsentTo } from './state';

/** Who had consented, when a thing happened, to what a scope stands for; nobody where it was taken back. */
export const consentTo = (client: State, scope: ConsentScope, when: When): ConsentTo['givenBy'] =>
  heldAt(
    client.consent.consents.filter(({ value }) => value.scope === scope),
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
