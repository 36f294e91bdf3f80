import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { registered } from '@pavadonis/testing/examples/client';

describe('registering a client', () => {
  it('records the registration', () =>
    client().when(Client.registerClient(registered.facts())).records(registered()));

  it('is possible on the day of birth and of arrival', () => {
    const on = civilDate('2024-02-05');
    const newborn = { on, birth: { date: on, precision: 'day' }, arrivedOn: on } as const;
    client()
      .when(Client.registerClient(registered.facts(newborn)))
      .records(registered(newborn));
  });

  it('records a person of whom neither birth nor arrival is known', () => {
    const { on, sex, nationalities, stateless, countryOfOrigin, arrivalMode, unaccompaniedMinor } =
      registered.facts();
    const facts = { on, sex, nationalities, stateless, countryOfOrigin, arrivalMode, unaccompaniedMinor };
    client().when(Client.registerClient(facts)).records(Client.ClientRegistered.of(facts));
  });

  it('records nothing when the same registration comes again', () =>
    client(registered()).when(Client.registerClient(registered.facts())).recordsNothing());

  it('is refused where the stream holds a person with other data', () =>
    client(registered())
      .when(Client.registerClient(registered.facts({ sex: 'male' })))
      .refuses({ _tag: 'AlreadyRegistered' }));

  it('is refused before the birth', () =>
    client()
      .when(
        Client.registerClient(
          registered.facts({ birth: { date: civilDate('2024-02-06'), precision: 'day' } }),
        ),
      )
      .refuses({ _tag: 'RegisteredTooEarly', field: 'birth' }));

  it('is refused before the arrival', () =>
    client()
      .when(Client.registerClient(registered.facts({ arrivedOn: civilDate('2024-02-06') })))
      .refuses({ _tag: 'RegisteredTooEarly', field: 'arrivedOn' }));
});
