import { addDays, GoalId, PlanId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { back, either, rarely } from '../pick';
import { act } from '../client-act';
import { episodeBack, goalBack, planBack } from '../known-ids';

const areas = Object.keys(Client.GoalArea.keys) as Client.GoalArea[];
const goal = { goal: back };

/** The plan and its goals. */
export const plan = {
  drawUpPlan: act({ episode: back, again: rarely }, ({ episode, again }, scene) =>
    Client.drawUpPlan({
      ...scene.when,
      episodeId: episodeBack(scene, episode),
      planId: again ? planBack(scene, 0) : scene.world.fresh(PlanId),
    }),
  ),
  agreePlan: act(
    { plan: back, agreedBy: either('client' as const, 'guardian' as const) },
    ({ plan: which, agreedBy }, scene) =>
      Client.agreePlan({ ...scene.when, planId: planBack(scene, which), agreedBy }),
  ),
  revisePlan: act({ plan: back }, ({ plan: which }, scene) =>
    Client.revisePlan({
      ...scene.when,
      planId: planBack(scene, which),
      reason: text('moved to another town'),
    }),
  ),
  closePlan: act(
    {
      plan: back,
      outcome: either('fulfilled' as const, 'partly_fulfilled' as const, 'abandoned' as const),
    },
    ({ plan: which, outcome }, scene) =>
      Client.closePlan({ ...scene.when, planId: planBack(scene, which), outcome }),
  ),
  setPlanGoal: act(
    {
      plan: back,
      term: either('long' as const, 'short' as const),
      area: either(...areas),
      due: fc.option(fc.integer({ min: -2, max: 400 })),
      again: rarely,
    },
    ({ plan: which, term, area, due, again }, scene) =>
      Client.setPlanGoal({
        ...scene.when,
        planId: planBack(scene, which),
        goalId: again ? goalBack(scene, 0) : scene.world.fresh(GoalId),
        term,
        area,
        ...(due === null ? {} : { targetOn: addDays(scene.when.on, due) }),
      }),
  ),
  progressGoal: act(
    { ...goal, achievement: either('in-progress' as const, 'improving' as const, 'no-change' as const) },
    ({ goal: which, achievement }, scene) =>
      Client.progressGoal({ ...scene.when, goalId: goalBack(scene, which), achievement }),
  ),
  achieveGoal: act(
    { ...goal, achievement: either('achieved' as const, 'sustaining' as const) },
    ({ goal: which, achievement }, scene) =>
      Client.achieveGoal({ ...scene.when, goalId: goalBack(scene, which), achievement }),
  ),
  failGoal: act(
    { ...goal, achievement: either('no-progress' as const, 'not-attainable' as const) },
    ({ goal: which, achievement }, scene) =>
      Client.failGoal({ ...scene.when, goalId: goalBack(scene, which), achievement }),
  ),
  putGoalOnHold: act(goal, ({ goal: which }, scene) =>
    Client.putGoalOnHold({ ...scene.when, goalId: goalBack(scene, which) }),
  ),
  resumeGoal: act(goal, ({ goal: which }, scene) =>
    Client.resumeGoal({ ...scene.when, goalId: goalBack(scene, which) }),
  ),
  cancelGoal: act(goal, ({ goal: which }, scene) =>
    Client.cancelGoal({ ...scene.when, goalId: goalBack(scene, which) }),
  ),
  rejectGoal: act(goal, ({ goal: which }, scene) =>
    Client.rejectGoal({ ...scene.when, goalId: goalBack(scene, which) }),
  ),
  reopenGoal: act(goal, ({ goal: which }, scene) =>
    Client.reopenGoal({ ...scene.when, goalId: goalBack(scene, which) }),
  ),
};
