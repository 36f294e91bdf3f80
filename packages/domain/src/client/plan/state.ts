import type { EpisodeId, GoalId, PlanId } from '../../vocabulary/id';
import { segment, type Timeline, type When } from '../../vocabulary/timeline';
import type { PlanClosed, PlanDrawnUp, PlanEvent, PlanGoalSet } from './events';
import { acceptGoal, type GoalStanding, moveGoal } from './goal-lifecycle';

/** An inclusion plan of one episode, as far as decisions need it. */
export interface Plan {
  /** The id of the plan, which goals name. */
  readonly planId: PlanId;
  /** The episode that the plan belongs to. */
  readonly episodeId: EpisodeId;
  /** The day on which the plan was drawn up, and the place in that day. */
  readonly drawnUp: When;
  /** Whether the client agrees to the plan from each day on; false while a revision waits for agreement. */
  readonly agreed: Timeline<boolean>;
  /** The event that closed the plan; absent while it is open. */
  readonly closed?: PlanClosed;
}

/** A goal of a plan, with its course so far. */
export interface Goal {
  /** The event that set the goal. */
  readonly set: PlanGoalSet;
  /** The lifecycle and achievement over time. */
  readonly standings: Timeline<GoalStanding>;
}

/** The plans and goals that the client and the social worker drew up. */
export interface State {
  /** The plans, in the order in which they were drawn up. */
  readonly plans: readonly Plan[];
  /** The goals by their ids. */
  readonly goals: ReadonlyMap<GoalId, Goal>;
}

const drawnUp = (event: PlanDrawnUp): Plan => ({
  planId: event.planId,
  episodeId: event.episodeId,
  drawnUp: event,
  agreed: [],
});

const changePlan = (plans: readonly Plan[], planId: PlanId, change: (plan: Plan) => Plan): readonly Plan[] =>
  plans.map((each) => (each.planId === planId ? change(each) : each));

const isAgreed = (plans: readonly Plan[], planId: PlanId): boolean =>
  plans.find((plan) => plan.planId === planId)?.agreed.at(-1)?.value === true;

const standAnew = (goal: Goal, when: When, stand: (standing: GoalStanding) => GoalStanding): Goal => {
  const standing = goal.standings.at(-1)?.value;
  return standing === undefined
    ? goal
    : { ...goal, standings: [...goal.standings, segment(when, stand(standing))] };
};

const acceptGoals = (goals: State['goals'], planId: PlanId, when: When): State['goals'] =>
  new Map(
    [...goals].map(([id, goal]) => [
      id,
      goal.set.planId === planId ? standAnew(goal, when, acceptGoal) : goal,
    ]),
  );

export const initial: State = { plans: [], goals: new Map() };

/** Folds one settled event into plans and goals. Of several of one id, and of several closings, the first stands. */
export const evolve = ({ plans, goals }: State, event: PlanEvent): State => {
  switch (event.type) {
    case 'PlanDrawnUp':
      return plans.some(({ planId }) => planId === event.planId)
        ? { plans, goals }
        : { plans: [...plans, drawnUp(event)], goals };
    case 'PlanAgreed':
      return {
        plans: changePlan(plans, event.planId, (each) => ({
          ...each,
          agreed: [...each.agreed, segment(event, true)],
        })),
        goals: acceptGoals(goals, event.planId, event),
      };
    case 'PlanRevised':
      return {
        plans: changePlan(plans, event.planId, (each) => ({
          ...each,
          agreed: [...each.agreed, segment(event, false)],
        })),
        goals,
      };
    case 'PlanClosed':
      return { plans: changePlan(plans, event.planId, (each) => ({ closed: event, ...each })), goals };
    case 'PlanGoalSet': {
      if (goals.has(event.goalId)) return { plans, goals };
      const lifecycle = isAgreed(plans, event.planId) ? 'accepted' : 'proposed';
      const goal: Goal = { set: event, standings: [segment(event, { lifecycle })] };
      return { plans, goals: new Map(goals).set(event.goalId, goal) };
    }
    case 'PlanGoalProgressed':
    case 'PlanGoalAchieved':
    case 'PlanGoalNotAchieved':
    case 'PlanGoalPutOnHold':
    case 'PlanGoalResumed':
    case 'PlanGoalCancelled':
    case 'PlanGoalRejected':
    case 'PlanGoalReopened': {
      const goal = goals.get(event.goalId);
      if (goal === undefined) return { plans, goals };
      const moved = standAnew(goal, event, (standing) => moveGoal(standing, event));
      return { plans, goals: new Map(goals).set(event.goalId, moved) };
    }
  }
};
