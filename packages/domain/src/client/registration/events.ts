import * as t from 'io-ts';
import { event } from '../../event/event';
import { CivilDate } from '../../vocabulary/civil-date';
import { Country } from '../../vocabulary/country';
import { Birth, Sex } from '../../vocabulary/person';

/** How a person came: taken over from another Member State, resettled, on their own, or born here. */
export const ArrivalMode = t.keyof({
  relocated: null,
  resettled: null,
  spontaneous: null,
  born_in_latvia: null,
});
export type ArrivalMode = t.TypeOf<typeof ArrivalMode>;

/**
 * A person was registered at the first intake. `countryOfOrigin` is the nationality's country, or where a stateless
 * person formerly lived. An absent `birth` or `arrivedOn` is unknown. No name and no personal code: those are the host's.
 */
export const ClientRegistered = event(
  'ClientRegistered',
  1,
  {
    sex: Sex,
    nationalities: t.readonlyArray(Country),
    stateless: t.boolean,
    countryOfOrigin: Country,
    arrivalMode: ArrivalMode,
    unaccompaniedMinor: t.boolean,
  },
  { birth: Birth, arrivedOn: CivilDate },
);
export type ClientRegistered = t.TypeOf<typeof ClientRegistered>;

/** A person died; nothing happens after that day. */
export const ClientDied = event('ClientDied', 1, {});
export type ClientDied = t.TypeOf<typeof ClientDied>;

/** Lists the events of the registration of a client, and the death that ends the record, in the order of the pages. */
export const registrationEvents = [ClientRegistered, ClientDied] as const;
export type RegistrationEvent = t.TypeOf<(typeof registrationEvents)[number]>;
