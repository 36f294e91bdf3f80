import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import {
  planAgreed,
  planClosed,
  planDrawnUp,
  planGoalCancelled,
  planGoalPutOnHold,
  planGoalResumed,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('resuming a goal', () => {
  it('takes a resting goal up again', () =>
    client(...planned, planGoalPutOnHold())
      .when(Client.resumeGoal(planGoalResumed.facts()))
      .records(planGoalResumed()));

  it('records nothing when the goal is worked on already', () =>
    client(...planned, planGoalPutOnHold(), planGoalResumed())
      .when(Client.resumeGoal(planGoalResumed.facts()))
      .recordsNothing());

  it('is refused to a goal that does not rest', () => {
    client(...planned)
      .when(Client.resumeGoal(planGoalResumed.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'proposed' });
    client(...planned, planAgreed())
      .when(Client.resumeGoal(planGoalResumed.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'accepted' });
  });

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-05-20') };
    client(...planned, planGoalPutOnHold(), planGoalCancelled())
      .when(Client.resumeGoal(planGoalResumed.facts(late)))
      .records(planGoalResumed(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planGoalPutOnHold(), planClosed({ on: civilDate('2024-06-03'), outcome: 'abandoned' }))
      .when(Client.resumeGoal(planGoalResumed.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.resumeGoal(planGoalResumed.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.resumeGoal(planGoalResumed.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
