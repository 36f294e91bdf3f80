import * as Client from '@pavadonis/domain/client';
import { Birth, Sex } from '@pavadonis/domain';
import { day, other, word } from '../field';
import { asks, deskForm, OF_THE_WHOLE } from '../form';

/** The form by which a client is registered. It has a path of its own, since there is no client before it. */
export const registerClient = deskForm<Client.CannotRegisterClient>({
  name: 'register',
  right: 'record',
  title: { lv: 'Reģistrēt klientu', en: 'Register a client' },
  fields: () => [
    day(),
    word('sex', Sex),
    day('birth.date', { optional: true, label: { lv: 'Dzimšanas datums', en: 'Date of birth' } }),
    word('birth.precision', Birth.required.precision, { optional: true, onlyWith: { name: 'birth.date' } }),
    other('countries', 'nationalities', { optional: true }),
    other('flag', 'stateless'),
    other('country', 'countryOfOrigin'),
    word('arrivalMode', Client.ArrivalMode),
    day('arrivedOn', { optional: true }),
    other('flag', 'unaccompaniedMinor'),
  ],
  fieldOf: {
    ...OF_THE_WHOLE,
    ClientAlreadyRegistered: 'form',
    RegisteredTooEarly: 'on',
    StatelessWithNationality: 'nationalities',
  },
  ...asks(Client.ClientRegistered, Client.registerClient),
});
