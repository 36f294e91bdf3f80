import { describe, expect, it } from '@jest/globals';
import { Country, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import * as E from 'fp-ts/Either';

describe('edge case 42: the ambiguous name Kongo', () => {
  it.each(['Kongo', 'Kongo DR', 'Congo', 'KONGO', 'COD', ''])('is refused: %j', (name) => {
    expect(E.isLeft(Country.decode(name))).toBe(true);
    expect(Client.ClientRegistered.is({ ...clientRegistered(), countryOfOrigin: name })).toBe(false);
  });

  it.each(['CD', 'CG'])('is chosen by the host: %s', (code) => {
    const countryOfOrigin = written(Country, code);
    expect(
      Client.ClientRegistered.is(clientRegistered({ countryOfOrigin, nationalities: [countryOfOrigin] })),
    ).toBe(true);
  });
});
