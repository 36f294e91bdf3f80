import { describe, expect, it } from '@jest/globals';
import { civilDate, Country, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

type Facts = Parameters<typeof clientRegistered>[0];

const registeredAs = (own: Facts, ...others: readonly Facts[]) =>
  Client.registeredAs({
    ...Client.initial,
    registration: {
      ...Client.initial.registration,
      registered: clientRegistered(own),
      elsewhere: others.map((facts) => clientRegistered(facts)),
    },
  });

const open = { sex: 'unknown', nationalities: [], stateless: false } as const;
const [syria, eritrea] = [written(Country, 'SY'), written(Country, 'ER')];

describe('a registration that leaves something open', () => {
  it('is filled in from the others, by the first that says it', () => {
    const filled = registeredAs(open, open, { ...open, sex: 'female' }, { ...open, sex: 'male' });
    expect(filled).toMatchObject({ sex: 'female', nationalities: [], stateless: false });
    expect(
      registeredAs(open, { ...open, nationalities: [syria] }, { ...open, stateless: true }),
    ).toMatchObject({
      nationalities: [syria],
      stateless: false,
    });
    expect(
      registeredAs(open, { ...open, stateless: true }, { ...open, nationalities: [eritrea] }),
    ).toMatchObject({
      nationalities: [],
      stateless: true,
    });
  });

  it('says itself what it can', () => {
    expect(
      registeredAs(
        { ...open, sex: 'male', nationalities: [eritrea] },
        { sex: 'female', nationalities: [syria] },
      ),
    ).toMatchObject({ sex: 'male', nationalities: [eritrea] });
  });

  it('stays open where no other says it either', () => {
    expect(registeredAs(open, open)).toMatchObject(open);
  });

  it('has the days that the others know, and none that nobody knows', () => {
    const arrivedOn = civilDate('2024-01-15');
    const { on, unaccompaniedMinor, countryOfOrigin, arrivalMode } = clientRegistered();
    const without = Client.ClientRegistered.of({
      on,
      unaccompaniedMinor,
      countryOfOrigin,
      arrivalMode,
      ...open,
    });
    const state = (elsewhere: readonly Client.ClientRegistered[]): Client.State => ({
      ...Client.initial,
      registration: { ...Client.initial.registration, registered: without, elsewhere },
    });
    expect(Client.registeredAs(state([without]))).not.toHaveProperty('birth');
    expect(Client.registeredAs(state([without]))).not.toHaveProperty('arrivedOn');
    expect(Client.registeredAs(state([without, clientRegistered({ arrivedOn })]))).toMatchObject({
      birth: clientRegistered().birth,
      arrivedOn,
    });
  });
});
