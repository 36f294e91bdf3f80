import { describe, it } from '@jest/globals';
import { civilDate, MatchId, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { externalIdLinked, externalIdUnlinked } from '@pavadonis/testing/examples/identity';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const another = { on: civilDate('2024-02-20'), value: written(Text, 'case 24-0230') };
const unlike = { scheme: written(Text, 'Asylum-Case '), value: written(Text, ' case 24-0117') };
const later = { on: civilDate('2024-06-03') };

describe('linking an external id', () => {
  it('records the identifier', () =>
    client(clientRegistered())
      .when(Client.linkExternalId(externalIdLinked.facts()))
      .records(externalIdLinked()));

  it('records a second one of the same register', () =>
    client(clientRegistered(), externalIdLinked())
      .when(Client.linkExternalId(externalIdLinked.facts(another)))
      .records(externalIdLinked(another)));

  it('records the same value in another register', () => {
    const scheme = { scheme: written(Text, 'population-register') };
    client(clientRegistered(), externalIdLinked())
      .when(Client.linkExternalId(externalIdLinked.facts(scheme)))
      .records(externalIdLinked(scheme));
  });

  it('records one anew that was taken off', () =>
    client(clientRegistered(), externalIdLinked(), externalIdUnlinked())
      .when(Client.linkExternalId(externalIdLinked.facts(later)))
      .records(externalIdLinked(later)));

  it('records nothing if the identifier is the client’s already', () =>
    client(clientRegistered(), externalIdLinked())
      .when(Client.linkExternalId(externalIdLinked.facts(later)))
      .recordsNothing());

  it('records it in its normal form', () =>
    client(clientRegistered())
      .when(Client.linkExternalId(externalIdLinked.facts(unlike)))
      .records(externalIdLinked()));

  it('records nothing if an identifier is linked that differs by its form', () => {
    const older = externalIdLinked(unlike);
    for (const [held, facts] of [
      [externalIdLinked(), externalIdLinked.facts({ ...unlike, ...later })],
      [older, externalIdLinked.facts(later)],
    ] as const)
      client(clientRegistered(), held).when(Client.linkExternalId(facts)).recordsNothing();
  });

  it('compares what stands for the identifier, where a vault gives it', () => {
    const [one, other] = [{ sameAs: exampleId(MatchId, 700) }, { sameAs: exampleId(MatchId, 701) }];
    const link = (overrides: object) =>
      Client.linkExternalId(externalIdLinked.facts({ ...later, ...overrides }));
    const linked = client(clientRegistered(), externalIdLinked(one));
    linked.when(link({ ...one, value: another.value })).recordsNothing();
    linked.when(link(other)).records(externalIdLinked({ ...later, ...other }));
  });

  it('is refused where nobody is registered', () =>
    client().when(Client.linkExternalId(externalIdLinked.facts())).refuses({ _tag: 'ClientNotRegistered' }));
});
