import { GrowingList } from '../../vocabulary/growing-list';
import { GrowingMap } from '../../vocabulary/growing-map';
import type { EpisodeId, GoalId, PlanId } from '../../vocabulary/id';
import { type GrowingTimeline, segment, type When } from '../../vocabulary/timeline';
import type { PlanAgreed, PlanClosed, PlanDrawnUp, PlanEvent, PlanGoalSet } from './events';
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
  readonly agreed: GrowingTimeline<boolean>;
  /** The event that closed the plan; absent while it is open. */
  readonly closed?: PlanClosed;
}

/** A goal of a plan, with its course so far. */
export interface Goal {
  /** The event that set the goal. */
  readonly set: PlanGoalSet;
  /** The lifecycle and achievement over time. */
  readonly standings: GrowingTimeline<GoalStanding>;
}

/** The plans and goals that the client and the social worker drew up. */
export interface State {
  /** The plans by their ids, in the order in which they were drawn up. */
  readonly plans: GrowingMap<PlanId, Plan>;
  /** The goals by their ids. */
  readonly goals: GrowingMap<GoalId, Goal>;
  /** The goals of each plan that wait for the client's agreement, as far as they did not move meanwhile. */
  readonly proposed: GrowingMap<PlanId, GrowingList<GoalId>>;
}

const drawnUp = (event: PlanDrawnUp): Plan => ({
  planId: event.planId,
  episodeId: event.episodeId,
  drawnUp: event,
  agreed: GrowingList.of(),
});

const changePlan = (plans: State['plans'], planId: PlanId, change: (plan: Plan) => Plan): State['plans'] => {
  const plan = plans.get(planId);
  return plan === undefined ? plans : plans.with(planId, change(plan));
};

const isAgreed = ({ plans }: State, planId: PlanId): boolean =>
  plans.get(planId)?.agreed.at(-1)?.value === true;

const standAnew = (goal: Goal, when: When, stand: (standing: GoalStanding) => GoalStanding): Goal => {
  const standing = goal.standings.at(-1)?.value;
  return standing === undefined
    ? goal
    : { ...goal, standings: goal.standings.withNext(segment(when, stand(standing))) };
};

const changeGoal = (goals: State['goals'], goalId: GoalId, change: (goal: Goal) => Goal): State['goals'] => {
  const goal = goals.get(goalId);
  return goal === undefined ? goals : goals.with(goalId, change(goal));
};

export const initial: State = {
  plans: GrowingMap.empty(),
  goals: GrowingMap.empty(),
  proposed: GrowingMap.empty(),
};

// only those that wait, since a plan may have had many goals
const agreed = ({ plans, goals, proposed }: State, event: PlanAgreed): State => {
  const { planId } = event;
  const waiting = [...(proposed.get(planId) ?? [])];
  return {
    plans: changePlan(plans, planId, (each) => ({
      ...each,
      agreed: each.agreed.withNext(segment(event, true)),
    })),
    goals: waiting.reduce(
      (all, goalId) => changeGoal(all, goalId, (goal) => standAnew(goal, event, acceptGoal)),
      goals,
    ),
    proposed: waiting.length === 0 ? proposed : proposed.with(planId, GrowingList.of()),
  };
};

const goalSet = (state: State, event: PlanGoalSet): State => {
  const { goalId, planId } = event;
  if (state.goals.has(goalId)) return state;
  const lifecycle = isAgreed(state, planId) ? 'accepted' : 'proposed';
  const standing: GoalStanding = { lifecycle };
  const goal: Goal = { set: event, standings: GrowingList.of(segment(event, standing)) };
  const goals = state.goals.with(goalId, goal);
  if (lifecycle === 'accepted') return { ...state, goals };
  const waiting = state.proposed.get(planId) ?? GrowingList.of();
  return { ...state, goals, proposed: state.proposed.with(planId, waiting.withNext(goalId)) };
};

/** Folds one settled event into plans and goals. Of several of one id, and of several closings, the first stands. */
export const evolve = (state: State, event: PlanEvent): State => {
  const { plans, goals } = state;
  switch (event.type) {
    case 'PlanDrawnUp':
      return { ...state, plans: plans.withFirst(event.planId, drawnUp(event)) };
    case 'PlanAgreed':
      return agreed(state, event);
    case 'PlanRevised':
      return {
        ...state,
        plans: changePlan(plans, event.planId, (each) => ({
          ...each,
          agreed: each.agreed.withNext(segment(event, false)),
        })),
      };
    case 'PlanClosed':
      return {
        ...state,
        plans: changePlan(plans, event.planId, (each) => ({ closed: event, ...each })),
      };
    case 'PlanGoalSet':
      return goalSet(state, event);
    case 'PlanGoalProgressed':
    case 'PlanGoalAchieved':
    case 'PlanGoalNotAchieved':
    case 'PlanGoalPutOnHold':
    case 'PlanGoalResumed':
    case 'PlanGoalCancelled':
    case 'PlanGoalRejected':
    case 'PlanGoalReopened':
      return {
        ...state,
        goals: changeGoal(goals, event.goalId, (goal) =>
          standAnew(goal, event, (standing) => moveGoal(standing, event)),
        ),
      };
  }
};
