import { describe, it } from '@jest/globals';
import { civilDate, MatchId, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { externalIdLinked, externalIdUnlinked } from '@pavadonis/testing/examples/identity';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const unlink = (overrides: Parameters<typeof externalIdUnlinked.facts>[0] = {}) =>
  Client.unlinkExternalId(externalIdUnlinked.facts(overrides));

describe('unlinking an external id', () => {
  it('records that it does not belong to the client any more', () =>
    client(clientRegistered(), externalIdLinked()).when(unlink()).records(externalIdUnlinked()));

  it('finds it in its normal form, however it is written, then or now', () => {
    const unlike = { scheme: written(Text, ' ASYLUM-CASE'), value: written(Text, 'case 24-0117\n') };
    client(clientRegistered(), externalIdLinked()).when(unlink(unlike)).records(externalIdUnlinked());
    client(clientRegistered(), externalIdLinked(unlike)).when(unlink()).records(externalIdUnlinked());
    client(clientRegistered(), externalIdLinked(unlike), externalIdUnlinked(unlike))
      .when(unlink({ on: civilDate('2024-03-04') }))
      .recordsNothing();
  });

  it('leaves other ids of the register and other registers', () => {
    for (const other of [
      { value: written(Text, 'case 24-0230') },
      { scheme: written(Text, 'population-register') },
    ])
      client(clientRegistered(), externalIdLinked(), externalIdLinked(other), externalIdUnlinked())
        .when(unlink(other))
        .records(externalIdUnlinked(other));
  });

  it('records nothing where it does not belong to the client', () => {
    client(clientRegistered()).when(unlink()).recordsNothing();
    client(clientRegistered(), externalIdLinked())
      .when(unlink({ value: written(Text, 'case 24-0230') }))
      .recordsNothing();
    client(clientRegistered(), externalIdLinked())
      .when(unlink({ scheme: written(Text, 'population-register') }))
      .recordsNothing();
  });

  it('records nothing before the day of the link', () =>
    client(clientRegistered(), externalIdLinked())
      .when(unlink({ on: civilDate('2024-02-05') }))
      .recordsNothing());

  it('takes off the one for which the same stands, where a vault gives it', () => {
    const [one, other] = [{ sameAs: exampleId(MatchId, 700) }, { sameAs: exampleId(MatchId, 701) }];
    const linked = client(clientRegistered(), externalIdLinked(one), externalIdLinked(other));
    const value = written(Text, 'case 24-0230');
    linked.when(unlink({ ...one, value })).records(externalIdUnlinked({ ...one, value }));
    client(clientRegistered(), externalIdLinked(one), externalIdLinked(other), externalIdUnlinked(one))
      .when(unlink(other))
      .records(externalIdUnlinked(other));
  });

  it('is refused where nobody is registered', () =>
    client().when(unlink()).refuses({ _tag: 'ClientNotRegistered' }));
});
