import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

describe('registering a client', () => {
  it('records the registration', () =>
    client().when(Client.registerClient(clientRegistered.facts())).records(clientRegistered()));

  it('is possible on the day of birth and of arrival', () => {
    const on = civilDate('2024-02-05');
    const newborn = { on, birth: { date: on, precision: 'day' }, arrivedOn: on } as const;
    client()
      .when(Client.registerClient(clientRegistered.facts(newborn)))
      .records(clientRegistered(newborn));
  });

  it('records a client of whom neither birth nor arrival is known', () => {
    const { on, sex, nationalities, stateless, countryOfOrigin, arrivalMode, unaccompaniedMinor } =
      clientRegistered.facts();
    const facts = { on, sex, nationalities, stateless, countryOfOrigin, arrivalMode, unaccompaniedMinor };
    client().when(Client.registerClient(facts)).records(Client.ClientRegistered.of(facts));
  });

  it('records nothing when the same registration comes again', () =>
    client(clientRegistered()).when(Client.registerClient(clientRegistered.facts())).recordsNothing());

  it('is refused where the stream holds a client with other data', () =>
    client(clientRegistered())
      .when(Client.registerClient(clientRegistered.facts({ sex: 'male' })))
      .refuses({ _tag: 'ClientAlreadyRegistered' }));

  it('is refused before the birth', () =>
    client()
      .when(
        Client.registerClient(
          clientRegistered.facts({ birth: { date: civilDate('2024-02-06'), precision: 'day' } }),
        ),
      )
      .refuses({ _tag: 'RegisteredTooEarly', field: 'birth' }));

  it.each([
    ['year', '2024-12-31', '2025-01-01'],
    ['month', '2024-02-29', '2024-03-31'],
  ] as const)('takes a birth known to the %s by its earliest day', (precision, possible, late) => {
    const born = (date: string) => clientRegistered.facts({ birth: { date: civilDate(date), precision } });
    client()
      .when(Client.registerClient(born(possible)))
      .records(Client.ClientRegistered.of(born(possible)));
    client()
      .when(Client.registerClient(born(late)))
      .refuses({ _tag: 'RegisteredTooEarly', field: 'birth' });
  });

  it('records a stateless client, and one of unknown nationality, without a country', () => {
    for (const stateless of [true, false]) {
      const facts = { stateless, nationalities: [] };
      client()
        .when(Client.registerClient(clientRegistered.facts(facts)))
        .records(clientRegistered(facts));
    }
  });

  it('is refused with a nationality of a stateless client', () =>
    client()
      .when(Client.registerClient(clientRegistered.facts({ stateless: true })))
      .refuses({ _tag: 'StatelessWithNationality' }));

  it('records nothing where a history holds such a client, and the same comes again', () => {
    const both = { stateless: true };
    client(clientRegistered(both))
      .when(Client.registerClient(clientRegistered.facts(both)))
      .recordsNothing();
  });

  it('is refused before the arrival', () =>
    client()
      .when(Client.registerClient(clientRegistered.facts({ arrivedOn: civilDate('2024-02-06') })))
      .refuses({ _tag: 'RegisteredTooEarly', field: 'arrivedOn' }));
});
