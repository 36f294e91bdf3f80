import { describe, it } from '@jest/globals';
import { civilDate, Text, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';

const flat = {
  on: civilDate('2024-04-22'),
  residence: { kind: 'private', municipality: written(Text, 'Saldus') },
} as const;

describe('changing residence', () => {
  it('records where a client lives', () =>
    client(clientRegistered())
      .when(Client.changeResidence(residenceChanged.facts()))
      .records(residenceChanged()));

  it('records the next place', () =>
    client(clientRegistered(), residenceChanged())
      .when(Client.changeResidence(flat))
      .records(residenceChanged(flat)));

  it('records an earlier place that is learned of later', () =>
    client(clientRegistered(), residenceChanged(flat))
      .when(Client.changeResidence(residenceChanged.facts()))
      .records(residenceChanged()));

  it('records where they lived before another place of that day', () => {
    const before = { residence: { kind: 'unknown' } } as const;
    client(clientRegistered(), residenceChanged({ seq: written(Whole, 1) }))
      .when(Client.changeResidence(residenceChanged.facts(before)))
      .records(residenceChanged(before));
  });

  it('records nothing when the client lives there already', () =>
    client(clientRegistered(), residenceChanged(), residenceChanged(flat))
      .when(Client.changeResidence({ ...flat, on: civilDate('2024-05-06') }))
      .recordsNothing());

  it('is possible on the day of leaving and on that of coming back', () => {
    for (const { on } of [leftLatvia(), returnedToLatvia()])
      client(clientRegistered(), leftLatvia(), returnedToLatvia())
        .when(Client.changeResidence({ ...flat, on }))
        .records(residenceChanged({ ...flat, on }));
  });

  it('is refused where nobody is registered', () =>
    client().when(Client.changeResidence(flat)).refuses({ _tag: 'ClientNotRegistered' }));

  it('is refused while the client is abroad', () => {
    const on = civilDate('2024-05-11');
    client(clientRegistered(), leftLatvia())
      .when(Client.changeResidence({ ...flat, on }))
      .refuses({ _tag: 'NotInLatvia', on });
  });
});
