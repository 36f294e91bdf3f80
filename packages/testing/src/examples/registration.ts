import { civilDate, Country, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';

// An invented woman at her first intake, a boy who came without parents and is 18 on 2 June 2024, and a death.

/** Makes a `ClientRegistered` of 5 February 2024, or with other facts where they are given. */
export const clientRegistered = example(Client.ClientRegistered, {
  on: civilDate('2024-02-05'),
  sex: 'female',
  nationalities: [written(Country, 'AF')],
  stateless: false,
  countryOfOrigin: written(Country, 'AF'),
  arrivalMode: 'spontaneous',
  unaccompaniedMinor: false,
  birth: { date: civilDate('1990-05-17'), precision: 'day' },
  arrivedOn: civilDate('2024-02-01'),
});

/** Makes a `ClientRegistered` of a minor without parents, or with other facts where they are given. */
export const unaccompaniedMinorRegistered = example(
  Client.ClientRegistered,
  clientRegistered.facts({
    sex: 'male',
    arrivalMode: 'spontaneous',
    unaccompaniedMinor: true,
    birth: { date: civilDate('2006-06-02'), precision: 'day' },
  }),
);

/** Makes a `ClientDied` of 14 October 2024, or with other facts where they are given. */
export const clientDied = example(Client.ClientDied, { on: civilDate('2024-10-14') });
