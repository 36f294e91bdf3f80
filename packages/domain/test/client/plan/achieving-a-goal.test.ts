import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { planGoalAchieved, planGoalNotAchieved, planGoalPutOnHold } from '@pavadonis/testing/examples/plan';
import { planned } from './support/planned';

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

  it('is refused while the goal rests or is done with', () => {
    client(...planned, planGoalPutOnHold())
      .when(Client.achieveGoal(planGoalAchieved.facts()))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'on-hold' });
    client(...planned, planGoalNotAchieved())
      .when(Client.achieveGoal(planGoalAchieved.facts()))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'completed' });
  });
});
