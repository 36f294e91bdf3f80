import { describe, expect, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';

describe('returning to Latvia', () => {
  it('records the return of a client who left', () =>
    client(clientRegistered(), leftLatvia())
      .when(Client.returnToLatvia(returnedToLatvia.facts()))
      .records(returnedToLatvia()));

  it('records each return of a client who left twice', () => {
    const leftAgain = leftLatvia({ on: civilDate('2024-09-02'), learnedOn: civilDate('2024-09-02') });
    const again = { on: civilDate('2024-10-01') };
    const story = [clientRegistered(), leftLatvia(), returnedToLatvia(), leftAgain] as const;
    client(...story)
      .when(Client.returnToLatvia(returnedToLatvia.facts(again)))
      .records(returnedToLatvia(again));
    const state = stateAfter(Client, [...story, returnedToLatvia(again)]);
    expect(state.residence.absences.map(({ from, to }) => [from.on, to?.on])).toEqual([
      ['2024-05-10', '2024-06-03'],
      ['2024-09-02', '2024-10-01'],
    ]);
  });

  it('records nothing when the same return comes again', () =>
    client(clientRegistered(), leftLatvia(), returnedToLatvia())
      .when(Client.returnToLatvia(returnedToLatvia.facts()))
      .recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(Client.returnToLatvia(returnedToLatvia.facts())).refuses({ _tag: 'ClientNotRegistered' }));

  it('is refused to a client who never left', () =>
    client(clientRegistered())
      .when(Client.returnToLatvia(returnedToLatvia.facts()))
      .refuses({ _tag: 'NotAway' }));

  it('is refused before the client left, on that day too', () => {
    client(clientRegistered(), leftLatvia())
      .when(Client.returnToLatvia(returnedToLatvia.facts({ on: civilDate('2024-05-09') })))
      .refuses({ _tag: 'NotAway' });
    client(clientRegistered(), leftLatvia({ seq: written(Whole, 1) }))
      .when(Client.returnToLatvia(returnedToLatvia.facts({ on: leftLatvia().on })))
      .refuses({ _tag: 'NotAway' });
  });

  it('is possible on the day of leaving', () => {
    const after = { on: leftLatvia().on, seq: written(Whole, 1) };
    client(clientRegistered(), leftLatvia(after))
      .when(Client.returnToLatvia(returnedToLatvia.facts(after)))
      .records(returnedToLatvia(after));
  });

  it('is refused to a client who is back already', () =>
    client(clientRegistered(), leftLatvia(), returnedToLatvia())
      .when(Client.returnToLatvia(returnedToLatvia.facts({ on: civilDate('2024-06-04') })))
      .refuses({ _tag: 'NotAway' }));
});
