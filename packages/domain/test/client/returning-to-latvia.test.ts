import { describe, expect, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { left, registered, returned } from '@pavadonis/testing/examples/client';

describe('returning to Latvia', () => {
  it('records the return of a person who left', () =>
    client(registered(), left()).when(Client.returnToLatvia(returned.facts())).records(returned()));

  it('records each return of a person who left twice', () => {
    const leftAgain = left({ on: civilDate('2024-09-02'), learnedOn: civilDate('2024-09-02') });
    const again = { on: civilDate('2024-10-01') };
    const story = [registered(), left(), returned(), leftAgain] as const;
    client(...story)
      .when(Client.returnToLatvia(returned.facts(again)))
      .records(returned(again));
    const state = stateAfter(Client, [...story, returned(again)]);
    expect(state.residence.absences.map(({ from, to }) => [from.on, to?.on])).toEqual([
      ['2024-05-10', '2024-06-03'],
      ['2024-09-02', '2024-10-01'],
    ]);
  });

  it('records nothing when the same return comes again', () =>
    client(registered(), left(), returned()).when(Client.returnToLatvia(returned.facts())).recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(Client.returnToLatvia(returned.facts())).refuses({ _tag: 'NotRegistered' }));

  it('is refused to a person who never left', () =>
    client(registered()).when(Client.returnToLatvia(returned.facts())).refuses({ _tag: 'NotAway' }));

  it('is refused before the person left, on that day too', () => {
    client(registered(), left())
      .when(Client.returnToLatvia(returned.facts({ on: civilDate('2024-05-09') })))
      .refuses({ _tag: 'NotAway' });
    client(registered(), left({ seq: written(Whole, 1) }))
      .when(Client.returnToLatvia(returned.facts({ on: left().on })))
      .refuses({ _tag: 'NotAway' });
  });

  it('is possible on the day of leaving', () => {
    const after = { on: left().on, seq: written(Whole, 1) };
    client(registered(), left(after))
      .when(Client.returnToLatvia(returned.facts(after)))
      .records(returned(after));
  });

  it('is refused to a person who is back already', () =>
    client(registered(), left(), returned())
      .when(Client.returnToLatvia(returned.facts({ on: civilDate('2024-06-04') })))
      .refuses({ _tag: 'NotAway' }));
});
