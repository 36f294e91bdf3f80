import * as t from 'io-ts';
import { event } from '../../event/event';
import { CivilDate } from '../../vocabulary/civil-date';
import { Country } from '../../vocabulary/country';
import { Birth, Sex } from '../../vocabulary/person';

/** The way in which a client came to Latvia. */
export const ArrivalMode = t.keyof({
  /** Taken over from another Member State. */
  relocated: null,
  resettled: null,
  /** Arrived on their own. */
  spontaneous: null,
  born_in_latvia: null,
});
export type ArrivalMode = t.TypeOf<typeof ArrivalMode>;

/** A client was registered at the first intake. The host keeps the name and personal code; the event holds neither. */
export const ClientRegistered = event(
  'ClientRegistered',
  1,
  {
    /** The day of the first intake. */
    on: CivilDate,
    sex: Sex,
    /** The countries of nationality; none for a stateless client, or where unknown. */
    nationalities: t.readonlyArray(Country),
    /** Whether the client has no nationality. */
    stateless: t.boolean,
    /** The country of nationality, or the country where a stateless client formerly lived. */
    countryOfOrigin: Country,
    arrivalMode: ArrivalMode,
    /** Whether the client came as a minor without a parent or guardian. */
    unaccompaniedMinor: t.boolean,
  },
  {
    /** The date of birth; absent where unknown. */
    birth: Birth,
    /** The day of arrival in Latvia; absent where unknown. */
    arrivedOn: CivilDate,
  },
);
export type ClientRegistered = t.TypeOf<typeof ClientRegistered>;

/** A client died. Nothing happens after that day. */
export const ClientDied = event('ClientDied', 1, {
  /** The day of death. */
  on: CivilDate,
});
export type ClientDied = t.TypeOf<typeof ClientDied>;

/** Lists the events of the registration of a client, and the death that ends the record, in the order of the pages. */
export const registrationEvents = [ClientRegistered, ClientDied] as const;
/** Any event of the chapter of registration. */
export type RegistrationEvent = t.TypeOf<(typeof registrationEvents)[number]>;
