import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, registered, started } from '@pavadonis/testing/examples/client';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import {
  goalCancelled,
  goalPutOnHold,
  goalResumed,
  planAgreed,
  planClosed,
  planDrawnUp,
  planGoalSet,
} from '@pavadonis/testing/examples/work';

const supported = [registered(), applied(), started()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('resuming a goal', () => {
  it('takes a resting goal up again', () =>
    client(...planned, goalPutOnHold())
      .when(Client.resumeGoal(goalResumed.facts()))
      .records(goalResumed()));

  it('records nothing when the goal is worked on already', () =>
    client(...planned, goalPutOnHold(), goalResumed())
      .when(Client.resumeGoal(goalResumed.facts()))
      .recordsNothing());

  it('is refused to a goal that does not rest', () => {
    client(...planned)
      .when(Client.resumeGoal(goalResumed.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'proposed' });
    client(...planned, planAgreed())
      .when(Client.resumeGoal(goalResumed.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'accepted' });
  });

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-05-20') };
    client(...planned, goalPutOnHold(), goalCancelled())
      .when(Client.resumeGoal(goalResumed.facts(late)))
      .records(goalResumed(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, goalPutOnHold(), planClosed({ on: civilDate('2024-06-03'), outcome: 'abandoned' }))
      .when(Client.resumeGoal(goalResumed.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.resumeGoal(goalResumed.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.resumeGoal(goalResumed.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
