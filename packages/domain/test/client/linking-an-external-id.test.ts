import { describe, it } from '@jest/globals';
import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { registered } from '@pavadonis/testing/examples/client';
import { externalIdLinked, externalIdUnlinked } from '@pavadonis/testing/examples/identity';

const another = { on: civilDate('2024-02-20'), value: written(Text, 'case 24-0230') };
const later = { on: civilDate('2024-06-03') };

describe('linking an external id', () => {
  it('records the identifier', () =>
    client(registered()).when(Client.linkExternalId(externalIdLinked.facts())).records(externalIdLinked()));

  it('records a second one of the same register', () =>
    client(registered(), externalIdLinked())
      .when(Client.linkExternalId(externalIdLinked.facts(another)))
      .records(externalIdLinked(another)));

  it('records the same value in another register', () => {
    const scheme = { scheme: written(Text, 'population-register') };
    client(registered(), externalIdLinked())
      .when(Client.linkExternalId(externalIdLinked.facts(scheme)))
      .records(externalIdLinked(scheme));
  });

  it('records one anew that was taken off', () =>
    client(registered(), externalIdLinked(), externalIdUnlinked())
      .when(Client.linkExternalId(externalIdLinked.facts(later)))
      .records(externalIdLinked(later)));

  it('records nothing where the identifier belongs to the person already', () =>
    client(registered(), externalIdLinked())
      .when(Client.linkExternalId(externalIdLinked.facts(later)))
      .recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(Client.linkExternalId(externalIdLinked.facts())).refuses({ _tag: 'NotRegistered' }));
});
