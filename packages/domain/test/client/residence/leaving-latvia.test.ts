import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';

const again = { on: civilDate('2024-09-02'), learnedOn: civilDate('2024-09-02') };

describe('leaving Latvia', () => {
  it('records the departure, also one that is learned of later', () =>
    client(clientRegistered()).when(Client.leaveLatvia(leftLatvia.facts())).records(leftLatvia()));

  it('records the next departure of a client who came back', () =>
    client(clientRegistered(), leftLatvia(), returnedToLatvia())
      .when(Client.leaveLatvia(leftLatvia.facts(again)))
      .records(leftLatvia(again)));

  it('records an earlier departure late, extending the absence', () => {
    const earlier = { on: civilDate('2024-05-01') };
    const story = [clientRegistered(), leftLatvia(), returnedToLatvia()] as const;
    client(...story)
      .when(Client.leaveLatvia(leftLatvia.facts(earlier)))
      .records(leftLatvia(earlier));
    expect(
      stateAfter(Client, [clientRegistered(), leftLatvia(), leftLatvia(earlier)]).residence.absences,
    ).toHaveLength(1);
    const state = stateAfter(Client, [...story, leftLatvia(earlier)]);
    const away = ['2024-05-01', '2024-05-02', '2024-06-02', '2024-06-03', '2024-12-01'].filter((day) =>
      Client.isAway(state, civilDate(day)),
    );
    expect(away).toEqual(['2024-05-02', '2024-06-02']);
    client(...story, leftLatvia(earlier))
      .when(Client.returnToLatvia(returnedToLatvia.facts({ on: civilDate('2024-06-10') })))
      .refuses({ _tag: 'NotAway' });
  });

  it('records nothing when the same departure comes again', () =>
    client(clientRegistered(), leftLatvia()).when(Client.leaveLatvia(leftLatvia.facts())).recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(Client.leaveLatvia(leftLatvia.facts())).refuses({ _tag: 'ClientNotRegistered' }));

  it('is refused to a client who has left', () =>
    client(clientRegistered(), leftLatvia())
      .when(Client.leaveLatvia(leftLatvia.facts(again)))
      .refuses({ _tag: 'AlreadyAway', since: civilDate('2024-05-10') }));

  it('is refused on a day abroad, though the client came back since', () => {
    const on = civilDate('2024-05-20');
    client(clientRegistered(), leftLatvia(), returnedToLatvia())
      .when(Client.leaveLatvia(leftLatvia.facts({ on, learnedOn: on })))
      .refuses({ _tag: 'AlreadyAway', since: civilDate('2024-05-10') });
  });

  it('is refused where it was learned of before it happened', () =>
    client(clientRegistered())
      .when(Client.leaveLatvia(leftLatvia.facts({ learnedOn: civilDate('2024-05-09') })))
      .refuses({ _tag: 'LearnedBeforeLeaving' }));
});
