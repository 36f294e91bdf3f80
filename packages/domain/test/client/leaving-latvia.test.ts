import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { left, registered, returned } from '@pavadonis/testing/examples/client';

const again = { on: civilDate('2024-09-02'), learnedOn: civilDate('2024-09-02') };

describe('leaving Latvia', () => {
  it('records the departure, also one that is learned of later', () =>
    client(registered()).when(Client.leaveLatvia(left.facts())).records(left()));

  it('records the next departure of a person who came back', () =>
    client(registered(), left(), returned())
      .when(Client.leaveLatvia(left.facts(again)))
      .records(left(again)));

  it('records an earlier departure that is entered late, as an earlier beginning of the same absence', () => {
    const earlier = { on: civilDate('2024-05-01') };
    const story = [registered(), left(), returned()] as const;
    client(...story)
      .when(Client.leaveLatvia(left.facts(earlier)))
      .records(left(earlier));
    expect(stateAfter(Client, [registered(), left(), left(earlier)]).residence.absences).toHaveLength(1);
    const state = stateAfter(Client, [...story, left(earlier)]);
    const away = ['2024-05-01', '2024-05-02', '2024-06-02', '2024-06-03', '2024-12-01'].filter((day) =>
      Client.isAway(state, civilDate(day)),
    );
    expect(away).toEqual(['2024-05-02', '2024-06-02']);
    client(...story, left(earlier))
      .when(Client.returnToLatvia(returned.facts({ on: civilDate('2024-06-10') })))
      .refuses({ _tag: 'NotAway' });
  });

  it('records nothing when the same departure comes again', () =>
    client(registered(), left()).when(Client.leaveLatvia(left.facts())).recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(Client.leaveLatvia(left.facts())).refuses({ _tag: 'NotRegistered' }));

  it('is refused to a person who has left', () =>
    client(registered(), left())
      .when(Client.leaveLatvia(left.facts(again)))
      .refuses({ _tag: 'AlreadyAway', since: civilDate('2024-05-10') }));

  it('is refused on a day abroad, though the person came back since', () => {
    const on = civilDate('2024-05-20');
    client(registered(), left(), returned())
      .when(Client.leaveLatvia(left.facts({ on, learnedOn: on })))
      .refuses({ _tag: 'AlreadyAway', since: civilDate('2024-05-10') });
  });

  it('is refused where it was learned of before it happened', () =>
    client(registered())
      .when(Client.leaveLatvia(left.facts({ learnedOn: civilDate('2024-05-09') })))
      .refuses({ _tag: 'LearnedBeforeLeaving' }));
});
