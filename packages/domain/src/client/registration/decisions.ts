import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { type ClientHasDied, whileOpen, whileUnmerged } from '../guards';
import type { ClientNotRegistered } from '../refusals';
import { ClientDied, ClientRegistered } from './events';

/** The stream already holds a person, with other data. */
export interface ClientAlreadyRegistered {
  readonly _tag: 'ClientAlreadyRegistered';
}

/** Born, or arrived, after the day of registration. */
export interface RegisteredTooEarly {
  readonly _tag: 'RegisteredTooEarly';
  readonly field: 'birth' | 'arrivedOn';
}

/** Registers a person at the first intake; the same registration again records nothing. */
export const registerClient = (facts: Facts<typeof ClientRegistered>) =>
  whileOpen(facts, (client): Decision<ClientAlreadyRegistered | RegisteredTooEarly, ClientRegistered> => {
    const registration = ClientRegistered.of(facts);
    if (client.registration.registered !== undefined)
      return sameFacts(client.registration.registered, registration)
        ? alreadySo
        : refuse({ _tag: 'ClientAlreadyRegistered' });
    if (facts.birth !== undefined && facts.birth.date > facts.on)
      return refuse({ _tag: 'RegisteredTooEarly', field: 'birth' });
    if (facts.arrivedOn !== undefined && facts.arrivedOn > facts.on)
      return refuse({ _tag: 'RegisteredTooEarly', field: 'arrivedOn' });
    return record(registration);
  });

/**
 * Records that a person died. The same day again records nothing. What stands after the day already is no reason to
 * refuse it: that is to be corrected, and death is not.
 */
export const recordDeath = (facts: Facts<typeof ClientDied>) =>
  whileUnmerged(
    ({ registration: { registered, died } }): Decision<ClientNotRegistered | ClientHasDied, ClientDied> => {
      if (registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
      if (died === undefined) return record(ClientDied.of(facts));
      return died.on === facts.on ? alreadySo : refuse({ _tag: 'ClientHasDied', on: died.on });
    },
  );
