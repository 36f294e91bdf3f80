import { describe, it } from '@jest/globals';
import { civilDate, Text, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { left, moved, registered, returned } from '@pavadonis/testing/examples/client';

const flat = {
  on: civilDate('2024-04-22'),
  residence: { kind: 'private', municipality: written(Text, 'Saldus') },
} as const;

describe('changing residence', () => {
  it('records where a person lives', () =>
    client(registered()).when(Client.changeResidence(moved.facts())).records(moved()));

  it('records the next place', () =>
    client(registered(), moved()).when(Client.changeResidence(flat)).records(moved(flat)));

  it('records an earlier place that is learned of later', () =>
    client(registered(), moved(flat)).when(Client.changeResidence(moved.facts())).records(moved()));

  it('records where they lived before another place of that day', () => {
    const before = { residence: { kind: 'unknown' } } as const;
    client(registered(), moved({ seq: written(Whole, 1) }))
      .when(Client.changeResidence(moved.facts(before)))
      .records(moved(before));
  });

  it('records nothing when the person lives there already', () =>
    client(registered(), moved(), moved(flat))
      .when(Client.changeResidence({ ...flat, on: civilDate('2024-05-06') }))
      .recordsNothing());

  it('is possible on the day of leaving and on that of coming back', () => {
    for (const { on } of [left(), returned()])
      client(registered(), left(), returned())
        .when(Client.changeResidence({ ...flat, on }))
        .records(moved({ ...flat, on }));
  });

  it('is refused where nobody is registered', () =>
    client().when(Client.changeResidence(flat)).refuses({ _tag: 'NotRegistered' }));

  it('is refused while the person is abroad', () => {
    const on = civilDate('2024-05-11');
    client(registered(), left())
      .when(Client.changeResidence({ ...flat, on }))
      .refuses({ _tag: 'NotInLatvia', on });
  });
});
