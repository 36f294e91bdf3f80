import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { applied, registered, started } from '../support/examples/client';
import { goalId } from '../support/examples/ids';
import {
  goalAchieved,
  goalNotAchieved,
  goalPutOnHold,
  planDrawnUp,
  planGoalSet,
} from '../support/examples/work';
import { client } from '../support/given';

const supported = [registered(), applied(), started()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('giving a goal up as not achieved', () => {
  it('completes the goal, from rest too', () => {
    for (const before of [[], [goalPutOnHold()]])
      client(...planned, ...before)
        .when(Client.failGoal(goalNotAchieved.facts()))
        .records(goalNotAchieved());
  });

  it('records nothing when the goal ended so already', () =>
    client(...planned, goalNotAchieved())
      .when(Client.failGoal(goalNotAchieved.facts()))
      .recordsNothing());

  it('is refused once the goal is done with', () =>
    client(...planned, goalAchieved())
      .when(Client.failGoal(goalNotAchieved.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'completed' }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.failGoal(goalNotAchieved.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.failGoal(goalNotAchieved.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
