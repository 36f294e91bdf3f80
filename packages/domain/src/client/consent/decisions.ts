import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { guardianOn } from '../family/queries';
import { whileOpen } from '../guards';
import type { ClientNotRegistered, OfAge } from '../refusals';
import { isOfAge } from '../registration/queries';
import { ConsentGiven, ConsentWithdrawn, ServiceDeclined } from './events';
import { consentTo } from './queries';

/** An unaccompanied minor consents through a guardian who is appointed by that day. */
export interface GuardianNeeded {
  readonly _tag: 'GuardianNeeded';
}

/**
 * Records what a person consented to, or a minor's guardian for them. Consent that was given so already records nothing.
 * The parents of a minor who came with them count as guardians without appointment (our inference).
 */
export const giveConsent = (facts: Facts<typeof ConsentGiven>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered | OfAge | GuardianNeeded, ConsentGiven> => {
    const { on, scopes, givenBy } = facts;
    const { registered } = client.registration;
    if (registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    const ofAge = isOfAge(client, on);
    if (ofAge && givenBy === 'guardian') return refuse({ _tag: 'OfAge' });
    if (scopes.every((scope) => consentTo(client, scope, facts) === givenBy)) return alreadySo;
    return ofAge ||
      !registered.unaccompaniedMinor ||
      (givenBy === 'guardian' && guardianOn(client, on) !== undefined)
      ? record(ConsentGiven.of(facts))
      : refuse({ _tag: 'GuardianNeeded' });
  });

/** Records that consent was taken back. Where none was given it records nothing. */
export const withdrawConsent = (facts: Facts<typeof ConsentWithdrawn>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered, ConsentWithdrawn> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    return facts.scopes.some((scope) => consentTo(client, scope, facts) !== undefined)
      ? record(ConsentWithdrawn.of(facts))
      : alreadySo;
  });

/** Records that a person declined the service, as everybody may. Twice on a day records it once. */
export const declineService = (facts: Facts<typeof ServiceDeclined>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered, ServiceDeclined> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    return client.consent.declinedOn.includes(facts.on) ? alreadySo : record(ServiceDeclined.of(facts));
  });
