import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import { sameFacts } from '../../event/equal';
import type { Facts } from '../../event/event';
import { ClientRegistered } from '../events/registration';
import { whileOpen } from '../while-open';

/** The stream already holds a person, with other data. */
export interface AlreadyRegistered {
  readonly _tag: 'AlreadyRegistered';
}
/** Born, or arrived, after the day of registration. */
export interface RegisteredTooEarly {
  readonly _tag: 'RegisteredTooEarly';
  readonly field: 'birth' | 'arrivedOn';
}

/** Registers a person at the first intake; the same registration again records nothing. */
export const registerClient = (facts: Facts<typeof ClientRegistered>) =>
  whileOpen(facts, (client): Decision<AlreadyRegistered | RegisteredTooEarly, ClientRegistered> => {
    const registration = ClientRegistered.of(facts);
    if (client.registered !== undefined)
      return sameFacts(client.registered, registration) ? alreadySo : refuse({ _tag: 'AlreadyRegistered' });
    if (facts.birth !== undefined && facts.birth.date > facts.on)
      return refuse({ _tag: 'RegisteredTooEarly', field: 'birth' });
    if (facts.arrivedOn !== undefined && facts.arrivedOn > facts.on)
      return refuse({ _tag: 'RegisteredTooEarly', field: 'arrivedOn' });
    return record(registration);
  });
