import { addDays } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { laterPlanId } from '@pavadonis/testing/examples/ids';
import * as plan from '@pavadonis/testing/examples/plan';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import type * as Goal from '../../src/client/plan/decisions/goal';
import type * as GoalMoves from '../../src/client/plan/decisions/goal-moves';
import type * as Plan from '../../src/client/plan/decisions/plan';
import { planned } from '../client/plan/support/planned';
import { client, type ScenariosOf } from './support/scenarios';
import { seeker, served } from './support/served';

const { on } = plan.planDrawnUp();
const dayBefore = { on: addDays(on, -1) };
const closed = plan.planClosed({ on, outcome: 'abandoned' });
const drawnUp = client(...served, plan.planDrawnUp());
const over = client(...planned, closed);

export const plans: ScenariosOf<typeof Plan> = {
  drawUpPlan: {
    PlanIdTaken: drawnUp.when(Client.drawUpPlan(plan.planDrawnUp.facts(dayBefore))),
    NoSuchEpisode: client(...seeker).when(Client.drawUpPlan(plan.planDrawnUp.facts())),
    OutsideEpisode: client(...served).when(
      Client.drawUpPlan(plan.planDrawnUp.facts({ on: addDays(serviceStarted().on, -1) })),
    ),
    PlanOpen: drawnUp.when(Client.drawUpPlan(plan.planDrawnUp.facts({ planId: laterPlanId }))),
  },
  agreePlan: {
    NoPlan: client(...served).when(Client.agreePlan(plan.planAgreed.facts())),
    PlanIsClosed: over.when(Client.agreePlan(plan.planAgreed.facts())),
    BeforePlan: drawnUp.when(Client.agreePlan(plan.planAgreed.facts(dayBefore))),
  },
  revisePlan: {
    NoPlan: client(...served).when(Client.revisePlan(plan.planRevised.facts())),
    PlanIsClosed: over.when(Client.revisePlan(plan.planRevised.facts())),
    BeforePlan: drawnUp.when(Client.revisePlan(plan.planRevised.facts(dayBefore))),
  },
  closePlan: {
    NoPlan: client(...served).when(Client.closePlan(plan.planClosed.facts())),
    PlanIsClosed: over.when(Client.closePlan(plan.planClosed.facts())),
    BeforePlan: drawnUp.when(Client.closePlan(plan.planClosed.facts(dayBefore))),
    GoalsOpen: client(...planned).when(Client.closePlan(plan.planClosed.facts())),
  },
};

export const goal: ScenariosOf<typeof Goal> = {
  setPlanGoal: {
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
};

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

export const goalMoves: ScenariosOf<typeof GoalMoves> = {
  progressGoal: move(
    Client.progressGoal(plan.planGoalProgressed.facts()),
    Client.progressGoal(plan.planGoalProgressed.facts(dayBefore)),
    plan.planGoalPutOnHold({ on }),
  ),
  achieveGoal: move(
    Client.achieveGoal(plan.planGoalAchieved.facts()),
    Client.achieveGoal(plan.planGoalAchieved.facts(dayBefore)),
    plan.planGoalPutOnHold(),
  ),
  failGoal: move(
    Client.failGoal(plan.planGoalNotAchieved.facts()),
    Client.failGoal(plan.planGoalNotAchieved.facts(dayBefore)),
    plan.planGoalCancelled(),
  ),
  putGoalOnHold: move(
    Client.putGoalOnHold(plan.planGoalPutOnHold.facts()),
    Client.putGoalOnHold(plan.planGoalPutOnHold.facts(dayBefore)),
    plan.planGoalRejected(),
  ),
  resumeGoal: move(
    Client.resumeGoal(plan.planGoalResumed.facts()),
    Client.resumeGoal(plan.planGoalResumed.facts(dayBefore)),
    plan.planGoalRejected(),
  ),
  cancelGoal: move(
    Client.cancelGoal(plan.planGoalCancelled.facts()),
    Client.cancelGoal(plan.planGoalCancelled.facts(dayBefore)),
    plan.planGoalRejected(),
  ),
  rejectGoal: move(
    Client.rejectGoal(plan.planGoalRejected.facts()),
    Client.rejectGoal(plan.planGoalRejected.facts(dayBefore)),
    plan.planGoalProgressed({ on }),
  ),
  reopenGoal: move(
    Client.reopenGoal(plan.planGoalReopened.facts()),
    Client.reopenGoal(plan.planGoalReopened.facts(dayBefore)),
    plan.planGoalProgressed(),
  ),
};
