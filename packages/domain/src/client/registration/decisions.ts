import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { isStatelessWithNationality, StatelessWithNationality } from '../../event/contradiction';
import { birthBounds } from '../../vocabulary/person';
import { type MergedOrDead, unlessMerged, unlessMergedOrDead } from '../guards';
import type { State } from '../state';
import { ClientDied, ClientRegistered } from './events';
import { registrationOf } from './guards';
import {
  ClientAlreadyRegistered,
  ClientHasDied,
  type ClientNotRegistered,
  RegisteredTooEarly,
} from './refusals';

/** The reasons why a client cannot be registered. */
export type CannotRegisterClient =
  MergedOrDead | ClientAlreadyRegistered | RegisteredTooEarly | StatelessWithNationality;

/**
 * Registers a client at the first intake. The same registration again records nothing. A birth known to the year or month
 * is refused only if its earliest possible day is after the registration. A stateless client has no nationality.
 */
export const registerClient =
  (facts: Facts<typeof ClientRegistered>) =>
  (client: State): Decision<CannotRegisterClient, ClientRegistered> =>
    unlessMergedOrDead(client, facts, () => {
      const registration = ClientRegistered.of(facts);
      const { registered } = client.registration;
      if (registered !== undefined)
        return sameFacts(registered, registration) ? alreadySo : refuse(ClientAlreadyRegistered.of());
      const { on, birth, arrivedOn } = facts;
      if (birth !== undefined && birthBounds(birth).earliest > on)
        return refuse(RegisteredTooEarly.of({ field: 'birth' }));
      if (arrivedOn !== undefined && arrivedOn > on)
        return refuse(RegisteredTooEarly.of({ field: 'arrivedOn' }));
      if (isStatelessWithNationality(facts)) return refuse(StatelessWithNationality.of());
      return record(registration);
    });

/** The reasons why a death cannot be recorded. */
export type CannotRecordDeath = MergedOrDead | ClientNotRegistered;

/**
 * Records that a client died. The same day again records nothing.
 *
 * Events after that day do not refuse a death: they have to be corrected, not the death.
 */
export const recordDeath =
  (facts: Facts<typeof ClientDied>) =>
  (client: State): Decision<CannotRecordDeath, ClientDied> =>
    unlessMerged(client, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      const { died } = client.registration;
      if (died === undefined) return record(ClientDied.of(facts));
      return died.on === facts.on ? alreadySo : refuse(ClientHasDied.of({ on: died.on }));
    });
