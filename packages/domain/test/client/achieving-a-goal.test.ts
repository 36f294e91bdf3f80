import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, registered, started } from '@pavadonis/testing/examples/client';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import {
  goalAchieved,
  goalCancelled,
  goalNotAchieved,
  goalProgressed,
  goalPutOnHold,
  planClosed,
  planDrawnUp,
  planGoalSet,
} from '@pavadonis/testing/examples/work';

const supported = [registered(), applied(), started()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('achieving a goal', () => {
  it('completes the goal', () =>
    client(...planned)
      .when(Client.achieveGoal(goalAchieved.facts()))
      .records(goalAchieved()));

  it('completes a goal that was worked on to keep what was reached', () => {
    const sustaining = { on: civilDate('2024-11-04'), achievement: 'sustaining' } as const;
    client(...planned)
      .when(Client.achieveGoal(goalAchieved.facts(sustaining)))
      .records(goalAchieved(sustaining));
    client(...planned, goalAchieved(sustaining))
      .when(Client.achieveGoal(goalAchieved.facts()))
      .records(goalAchieved());
  });

  it('records nothing when the goal is achieved already', () =>
    client(...planned, goalAchieved())
      .when(Client.achieveGoal(goalAchieved.facts()))
      .recordsNothing());

  it('is refused while the goal rests or is done with', () => {
    client(...planned, goalPutOnHold())
      .when(Client.achieveGoal(goalAchieved.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'on-hold' });
    client(...planned, goalNotAchieved())
      .when(Client.achieveGoal(goalAchieved.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'completed' });
  });

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-09-02') };
    client(...planned, goalProgressed(), goalCancelled())
      .when(Client.achieveGoal(goalAchieved.facts(late)))
      .records(goalAchieved(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planClosed({ on: civilDate('2024-03-01'), outcome: 'abandoned' }))
      .when(Client.achieveGoal(goalAchieved.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.achieveGoal(goalAchieved.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.achieveGoal(goalAchieved.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
