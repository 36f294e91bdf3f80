import type { CivilDate } from '../vocabulary/civil-date';
import type { ContactId, GoalId, PlanId, WorkerId } from '../vocabulary/id';
import type { WorkerRole } from '../vocabulary/worker';
import type { Event } from './catalogue';
import type { PlanGoalSet } from './events/goal';
import type { InternationalProtection } from './events/legal-status';
import type { Residence } from './events/place';
import type { PlanOutcome } from './events/plan';
import type { ClientRegistered } from './events/registration';
import type { EndReason, ServiceHandedOver, SupportStarted } from './events/support';
import type { ComplexityLevel, SupportDelivered } from './events/work';
import { acceptGoal, type GoalStanding, moveGoal } from './goal-lifecycle';

/** One time of support, as decisions ask about it. `end` is its last day. */
export interface Episode {
  readonly started: SupportStarted;
  readonly provision: SupportStarted | ServiceHandedOver;
  readonly end?: CivilDate;
  readonly endReason?: EndReason;
  readonly extendedUntil?: CivilDate;
  readonly lastContactOn?: CivilDate;
  readonly complexity?: ComplexityLevel;
  readonly workers: ReadonlyMap<WorkerId, WorkerRole>;
}

export interface Plan {
  readonly planId: PlanId;
  readonly episodeId: SupportStarted['episodeId'];
  readonly drawnUpOn: CivilDate;
  readonly agreed: boolean;
  readonly revisedOn?: CivilDate;
  readonly outcome?: PlanOutcome;
}

export interface Goal extends GoalStanding {
  readonly set: PlanGoalSet;
}

interface Dated<A> {
  readonly on: CivilDate;
  readonly value: A;
}

/** What decisions about one person ask; nothing a reader of reports might want. Lists stand in the order of days. */
export interface State {
  readonly registered?: ClientRegistered;
  readonly applications: readonly CivilDate[];
  readonly grants: readonly Dated<InternationalProtection>[];
  readonly residences: readonly Dated<Residence>[];
  /** Times abroad: the day of leaving and the day of coming back. */
  readonly absences: readonly { readonly from: CivilDate; readonly to?: CivilDate }[];
  readonly episodes: readonly Episode[];
  readonly plans: readonly Plan[];
  readonly goals: ReadonlyMap<GoalId, Goal>;
  readonly contacts: ReadonlyMap<ContactId, SupportDelivered>;
}

export const initial: State = {
  applications: [],
  grants: [],
  residences: [],
  absences: [],
  episodes: [],
  plans: [],
  goals: new Map(),
  contacts: new Map(),
};

const put = <K, A>(map: ReadonlyMap<K, A>, key: K, value: A): ReadonlyMap<K, A> =>
  new Map(map).set(key, value);

const changeEpisode = (
  state: State,
  episodeId: SupportStarted['episodeId'],
  change: (episode: Episode) => Episode,
): State => ({
  ...state,
  episodes: state.episodes.map((each) => (each.started.episodeId === episodeId ? change(each) : each)),
});

const changePlan = (state: State, planId: PlanId, change: (plan: Plan) => Plan): State => ({
  ...state,
  plans: state.plans.map((each) => (each.planId === planId ? change(each) : each)),
});

const isAgreed = (state: State, planId: PlanId): boolean =>
  state.plans.some((plan) => plan.planId === planId && plan.agreed);

const acceptGoals = (state: State, planId: PlanId): State => ({
  ...state,
  goals: new Map(
    [...state.goals].map(([id, goal]) => [id, goal.set.planId === planId ? acceptGoal(goal) : goal]),
  ),
});

const returned = (state: State, on: CivilDate): State => {
  const last = state.absences.at(-1);
  return last === undefined || last.to !== undefined
    ? state
    : { ...state, absences: [...state.absences.slice(0, -1), { ...last, to: on }] };
};

/** Folds one settled event into the state. */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'ClientRegistered':
      return { ...state, registered: event };
    case 'AsylumApplicationLodged':
      return { ...state, applications: [...state.applications, event.on] };
    case 'StatusGranted':
      return { ...state, grants: [...state.grants, { on: event.on, value: event.status }] };
    case 'ResidenceChanged':
      return { ...state, residences: [...state.residences, { on: event.on, value: event.residence }] };
    case 'LeftLatvia':
      return { ...state, absences: [...state.absences, { from: event.on }] };
    case 'ReturnedToLatvia':
      return returned(state, event.on);
    case 'SupportStarted':
      return {
        ...state,
        episodes: [...state.episodes, { started: event, provision: event, workers: new Map() }],
      };
    case 'ServiceHandedOver':
      return changeEpisode(state, event.episodeId, (episode) => ({ ...episode, provision: event }));
    case 'SupportExtended':
      return changeEpisode(state, event.episodeId, (episode) => ({ ...episode, extendedUntil: event.until }));
    case 'ServiceEnded':
      return changeEpisode(state, event.episodeId, (episode) => ({
        ...episode,
        end: event.on,
        endReason: event.reason,
      }));
    case 'WorkerAssigned':
      return changeEpisode(state, event.episodeId, (episode) => ({
        ...episode,
        workers: put(episode.workers, event.workerId, event.role),
      }));
    case 'WorkerUnassigned':
      return changeEpisode(state, event.episodeId, (episode) => ({
        ...episode,
        workers: new Map([...episode.workers].filter(([id]) => id !== event.workerId)),
      }));
    case 'ComplexityAssessed':
      return changeEpisode(state, event.episodeId, (episode) => ({ ...episode, complexity: event.level }));
    case 'SupportDelivered':
      return {
        ...changeEpisode(state, event.episodeId, (episode) => ({ ...episode, lastContactOn: event.on })),
        contacts: put(state.contacts, event.contactId, event),
      };
    case 'PlanDrawnUp': {
      const plan = { planId: event.planId, episodeId: event.episodeId, drawnUpOn: event.on, agreed: false };
      return { ...state, plans: [...state.plans, plan] };
    }
    case 'PlanAgreed':
      return acceptGoals(
        changePlan(state, event.planId, (plan) => ({ ...plan, agreed: true })),
        event.planId,
      );
    case 'PlanRevised':
      return changePlan(state, event.planId, (plan) => ({ ...plan, agreed: false, revisedOn: event.on }));
    case 'PlanClosed':
      return changePlan(state, event.planId, (plan) => ({ ...plan, outcome: event.outcome }));
    case 'PlanGoalSet': {
      const lifecycle = isAgreed(state, event.planId) ? 'accepted' : 'proposed';
      return { ...state, goals: put(state.goals, event.goalId, { set: event, lifecycle }) };
    }
    case 'PlanGoalProgressed':
    case 'PlanGoalAchieved':
    case 'PlanGoalNotAchieved':
    case 'PlanGoalPutOnHold':
    case 'PlanGoalResumed':
    case 'PlanGoalCancelled':
    case 'PlanGoalRejected':
    case 'PlanGoalReopened': {
      const goal = state.goals.get(event.goalId);
      if (goal === undefined) return state;
      return { ...state, goals: put(state.goals, event.goalId, { set: goal.set, ...moveGoal(goal, event) }) };
    }
  }
};
