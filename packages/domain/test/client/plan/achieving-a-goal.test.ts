import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import {
  planClosed,
  planDrawnUp,
  planGoalAchieved,
  planGoalCancelled,
  planGoalNotAchieved,
  planGoalProgressed,
  planGoalPutOnHold,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('achieving a goal', () => {
  it('completes the goal', () =>
    client(...planned)
      .when(Client.achieveGoal(planGoalAchieved.facts()))
      .records(planGoalAchieved()));

  it('completes a goal that was worked on to keep what was reached', () => {
    const sustaining = { on: civilDate('2024-11-04'), achievement: 'sustaining' } as const;
    client(...planned)
      .when(Client.achieveGoal(planGoalAchieved.facts(sustaining)))
      .records(planGoalAchieved(sustaining));
    client(...planned, planGoalAchieved(sustaining))
      .when(Client.achieveGoal(planGoalAchieved.facts()))
      .records(planGoalAchieved());
  });

  it('records nothing when the goal is achieved already', () =>
    client(...planned, planGoalAchieved())
      .when(Client.achieveGoal(planGoalAchieved.facts()))
      .recordsNothing());

  it('is refused while the goal rests or is done with', () => {
    client(...planned, planGoalPutOnHold())
      .when(Client.achieveGoal(planGoalAchieved.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'on-hold' });
    client(...planned, planGoalNotAchieved())
      .when(Client.achieveGoal(planGoalAchieved.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'completed' });
  });

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-09-02') };
    client(...planned, planGoalProgressed(), planGoalCancelled())
      .when(Client.achieveGoal(planGoalAchieved.facts(late)))
      .records(planGoalAchieved(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planClosed({ on: civilDate('2024-03-01'), outcome: 'abandoned' }))
      .when(Client.achieveGoal(planGoalAchieved.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.achieveGoal(planGoalAchieved.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.achieveGoal(planGoalAchieved.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
