import * as t from 'io-ts';
import { StatelessWithNationality } from '../../event/contradiction';
import { refusal } from '../../event/refusal';
import { CivilDate } from '../../vocabulary/civil-date';

/** No client is registered in this stream. */
export const ClientNotRegistered = refusal('ClientNotRegistered');
export type ClientNotRegistered = t.TypeOf<typeof ClientNotRegistered>;

/** The stream already holds a client, with other data. */
export const ClientAlreadyRegistered = refusal('ClientAlreadyRegistered');
export type ClientAlreadyRegistered = t.TypeOf<typeof ClientAlreadyRegistered>;

/** The day of registration lies before the birth or the arrival. */
export const RegisteredTooEarly = refusal('RegisteredTooEarly', {
  field: t.keyof({ birth: null, arrivedOn: null }),
});
export type RegisteredTooEarly = t.TypeOf<typeof RegisteredTooEarly>;

/** The client is of age on that day, and so has no guardian and consents alone. */
export const OfAge = refusal('OfAge');
export type OfAge = t.TypeOf<typeof OfAge>;

/** The client died before the day. */
export const ClientHasDied = refusal('ClientHasDied', { on: CivilDate });
export type ClientHasDied = t.TypeOf<typeof ClientHasDied>;

/** Lists the refusals about registration, age and death. */
export const registrationRefusals = [
  ClientNotRegistered,
  ClientAlreadyRegistered,
  RegisteredTooEarly,
  StatelessWithNationality,
  OfAge,
  ClientHasDied,
] as const;
