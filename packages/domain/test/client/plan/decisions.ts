import { addDays, civilDate, PlanId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as ids from '@pavadonis/testing/examples/ids';
import { exampleId } from '@pavadonis/testing/examples/ids';
import * as plan from '@pavadonis/testing/examples/plan';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { about } from '@pavadonis/testing/random';
import type * as Goal from '../../../src/client/plan/decisions/goal';
import type * as GoalMoves from '../../../src/client/plan/decisions/goal-moves';
import type * as Plan from '../../../src/client/plan/decisions/plan';
import { planned } from './support/planned';
import { client, type DecisionsOf } from '../../support/decisions';
import { anyEpisode, either } from '../../support/random-facts';
import { seeker, served } from '../../support/served';

const { on } = plan.planDrawnUp();
const dayBefore = { on: addDays(on, -1) };
const closed = plan.planClosed({ on, outcome: 'abandoned' });
const drawnUp = client(...served, plan.planDrawnUp());
const over = client(...planned, closed);

/** The scenarios of a step: on its day, on a day before the goal was set, and after an event that bars it. */
const move = <Answer>(
  step: (state: Client.State) => Answer,
  tooEarly: (state: Client.State) => Answer,
  barredBy: Client.Event,
) => ({
  NoSuchGoal: drawnUp.when(step),
  BeforeGoal: client(...planned).when(tooEarly),
  PlanIsClosed: over.when(step),
  NotAllowedInGoalState: client(...planned, barredBy).when(step),
});

const planId = either(ids.planId, ids.laterPlanId, exampleId(PlanId, 62));
const goalId = either(ids.goalId, ids.otherGoalId);

/** Every decision of the chapter. */
export const planDecisions: DecisionsOf<typeof Plan & typeof Goal & typeof GoalMoves> = {
  drawUpPlan: {
    atRandom: about(Client.drawUpPlan, plan.planDrawnUp, { episodeId: anyEpisode, planId }),
    refused: {
      PlanIdTaken: drawnUp.when(Client.drawUpPlan(plan.planDrawnUp.facts(dayBefore))),
      NoSuchEpisode: client(...seeker).when(Client.drawUpPlan(plan.planDrawnUp.facts())),
      OutsideEpisode: client(...served).when(
        Client.drawUpPlan(plan.planDrawnUp.facts({ on: addDays(serviceStarted().on, -1) })),
      ),
      PlanOpen: drawnUp.when(Client.drawUpPlan(plan.planDrawnUp.facts({ planId: ids.laterPlanId }))),
    },
  },
  agreePlan: {
    atRandom: about(Client.agreePlan, plan.planAgreed, { planId }),
    refused: {
      NoPlan: client(...served).when(Client.agreePlan(plan.planAgreed.facts())),
      PlanIsClosed: over.when(Client.agreePlan(plan.planAgreed.facts())),
      BeforePlan: drawnUp.when(Client.agreePlan(plan.planAgreed.facts(dayBefore))),
    },
  },
  revisePlan: {
    atRandom: about(Client.revisePlan, plan.planRevised, { planId }),
    refused: {
      NoPlan: client(...served).when(Client.revisePlan(plan.planRevised.facts())),
      PlanIsClosed: over.when(Client.revisePlan(plan.planRevised.facts())),
      BeforePlan: drawnUp.when(Client.revisePlan(plan.planRevised.facts(dayBefore))),
    },
  },
  closePlan: {
    atRandom: about(Client.closePlan, plan.planClosed, {
      planId,
      outcome: either('fulfilled', 'abandoned'),
    }),
    refused: {
      NoPlan: client(...served).when(Client.closePlan(plan.planClosed.facts())),
      PlanIsClosed: over.when(Client.closePlan(plan.planClosed.facts())),
      BeforePlan: drawnUp.when(Client.closePlan(plan.planClosed.facts(dayBefore))),
      GoalsOpen: client(...planned).when(Client.closePlan(plan.planClosed.facts())),
    },
  },
  setPlanGoal: {
    atRandom: about(Client.setPlanGoal, plan.planGoalSet, {
      planId,
      goalId,
      targetOn: either(civilDate('2035-01-01')),
    }),
    refused: {
      GoalIdTaken: client(...planned).when(Client.setPlanGoal(plan.planGoalSet.facts({ term: 'short' }))),
      NoPlan: client(...served).when(Client.setPlanGoal(plan.planGoalSet.facts())),
      PlanIsClosed: client(...served, plan.planDrawnUp(), closed).when(
        Client.setPlanGoal(plan.planGoalSet.facts()),
      ),
      BeforePlan: drawnUp.when(Client.setPlanGoal(plan.planGoalSet.facts(dayBefore))),
      OutsideEpisode: client(...served, plan.planDrawnUp(), serviceEnded({ on })).when(
        Client.setPlanGoal(plan.planGoalSet.facts({ on: addDays(on, 1) })),
      ),
      DueBeforeSet: drawnUp.when(Client.setPlanGoal(plan.planGoalSet.facts({ targetOn: dayBefore.on }))),
    },
  },
  progressGoal: {
    atRandom: about(Client.progressGoal, plan.planGoalProgressed, {
      goalId,
      achievement: either('improving', 'worsening'),
    }),
    refused: move(
      Client.progressGoal(plan.planGoalProgressed.facts()),
      Client.progressGoal(plan.planGoalProgressed.facts(dayBefore)),
      plan.planGoalPutOnHold({ on }),
    ),
  },
  achieveGoal: {
    atRandom: about(Client.achieveGoal, plan.planGoalAchieved, {
      goalId,
      achievement: either('achieved', 'sustaining'),
    }),
    refused: move(
      Client.achieveGoal(plan.planGoalAchieved.facts()),
      Client.achieveGoal(plan.planGoalAchieved.facts(dayBefore)),
      plan.planGoalPutOnHold(),
    ),
  },
  failGoal: {
    atRandom: about(Client.failGoal, plan.planGoalNotAchieved, { goalId }),
    refused: move(
      Client.failGoal(plan.planGoalNotAchieved.facts()),
      Client.failGoal(plan.planGoalNotAchieved.facts(dayBefore)),
      plan.planGoalCancelled(),
    ),
  },
  putGoalOnHold: {
    atRandom: about(Client.putGoalOnHold, plan.planGoalPutOnHold, { goalId }),
    refused: move(
      Client.putGoalOnHold(plan.planGoalPutOnHold.facts()),
      Client.putGoalOnHold(plan.planGoalPutOnHold.facts(dayBefore)),
      plan.planGoalRejected(),
    ),
  },
  resumeGoal: {
    atRandom: about(Client.resumeGoal, plan.planGoalResumed, { goalId }),
    refused: move(
      Client.resumeGoal(plan.planGoalResumed.facts()),
      Client.resumeGoal(plan.planGoalResumed.facts(dayBefore)),
      plan.planGoalRejected(),
    ),
  },
  cancelGoal: {
    atRandom: about(Client.cancelGoal, plan.planGoalCancelled, { goalId }),
    refused: move(
      Client.cancelGoal(plan.planGoalCancelled.facts()),
      Client.cancelGoal(plan.planGoalCancelled.facts(dayBefore)),
      plan.planGoalRejected(),
    ),
  },
  rejectGoal: {
    atRandom: about(Client.rejectGoal, plan.planGoalRejected, { goalId }),
    refused: move(
      Client.rejectGoal(plan.planGoalRejected.facts()),
      Client.rejectGoal(plan.planGoalRejected.facts(dayBefore)),
      plan.planGoalProgressed({ on }),
    ),
  },
  reopenGoal: {
    atRandom: about(Client.reopenGoal, plan.planGoalReopened, { goalId }),
    refused: move(
      Client.reopenGoal(plan.planGoalReopened.facts()),
      Client.reopenGoal(plan.planGoalReopened.facts(dayBefore)),
      plan.planGoalProgressed(),
    ),
  },
};
