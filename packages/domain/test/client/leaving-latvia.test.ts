import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { left, registered, returned } from '../support/examples/client';
import { client } from '../support/given';

const again = { on: civilDate('2024-09-02'), learnedOn: civilDate('2024-09-02') };

describe('leaving Latvia', () => {
  it('records the departure, also one that is learned of later', () =>
    client(registered()).when(Client.leaveLatvia(left.facts())).records(left()));

  it('records the next departure of a person who came back', () =>
    client(registered(), left(), returned())
      .when(Client.leaveLatvia(left.facts(again)))
      .records(left(again)));

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
