import type { CivilDate } from '../vocabulary/civil-date';
import { type Dated, dated, type Span, type When } from '../event/dated';
import type { ContactId, GoalId, PlanId, WorkerId } from '../vocabulary/id';
import type { WorkerRole } from '../vocabulary/worker';
import type { Event } from './catalogue';
import type { PlanGoalSet } from './events/goal';
import type { InternationalProtection } from './events/legal-status';
import type { Residence } from './events/place';
import type { PlanClosed, PlanDrawnUp } from './events/plan';
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
  /** Last days that extensions named. */
  readonly extensions: readonly Dated<CivilDate>[];
  readonly lastContactOn?: CivilDate;
  readonly complexity: readonly Dated<ComplexityLevel>[];
  readonly assignments: readonly Assignment[];
}

/** A worker's time with a client; the day of `to` is the last one. */
export interface Assignment extends Span {
  readonly workerId: WorkerId;
  readonly role: WorkerRole;
}

export interface Plan {
  readonly planId: PlanId;
  readonly episodeId: SupportStarted['episodeId'];
  readonly drawnUp: When;
  /** From when the client agreed, and from when a revision waits for agreement. */
  readonly agreed: readonly Dated<boolean>[];
  readonly revisions: readonly CivilDate[];
  readonly closed?: PlanClosed;
}

export interface Goal {
  readonly set: PlanGoalSet;
  readonly standings: readonly Dated<GoalStanding>[];
}

/** A time abroad, from leaving to coming back. */
export type Absence = Span;

/** What decisions about one person ask; nothing a reader of reports might want. Lists stand in the order of days. */
export interface State {
  readonly registered?: ClientRegistered;
  readonly applications: readonly CivilDate[];
  readonly grants: readonly Dated<InternationalProtection>[];
  readonly residences: readonly Dated<Residence>[];
  /** Times abroad: the day of leaving and the day of coming back. */
  readonly absences: readonly Absence[];
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

const begun = (started: SupportStarted): Episode => ({
  started,
  provision: started,
  extensions: [],
  complexity: [],
  assignments: [],
});

const drawnUp = (event: PlanDrawnUp): Plan => ({
  planId: event.planId,
  episodeId: event.episodeId,
  drawnUp: event,
  agreed: [],
  revisions: [],
});

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
  state.plans.find((plan) => plan.planId === planId)?.agreed.at(-1)?.value === true;

const standAnew = (goal: Goal, when: When, stand: (standing: GoalStanding) => GoalStanding): Goal => {
  const standing = goal.standings.at(-1)?.value;
  return standing === undefined
    ? goal
    : { ...goal, standings: [...goal.standings, dated(when, stand(standing))] };
};

const acceptGoals = (state: State, planId: PlanId, when: When): State => ({
  ...state,
  goals: new Map(
    [...state.goals].map(([id, goal]) => [
      id,
      goal.set.planId === planId ? standAnew(goal, when, acceptGoal) : goal,
    ]),
  ),
});

// who is known to be abroad cannot leave: a later departure says nothing new
const left = (state: State, from: When): State =>
  state.absences.some(({ to }) => to === undefined)
    ? state
    : { ...state, absences: [...state.absences, { from }] };

const returned = (state: State, to: When): State => ({
  ...state,
  absences: state.absences.map((absence) => (absence.to === undefined ? { ...absence, to } : absence)),
});

const unassign = (episode: Episode, workerId: WorkerId, to: When): Episode => ({
  ...episode,
  assignments: episode.assignments.map((each) =>
    each.workerId === workerId && each.to === undefined ? { ...each, to } : each,
  ),
});

/** Folds one settled event into the state. */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'ClientRegistered':
      return { ...state, registered: event };
    case 'AsylumApplicationLodged':
      return { ...state, applications: [...state.applications, event.on] };
    case 'StatusGranted':
      return { ...state, grants: [...state.grants, dated(event, event.status)] };
    case 'ResidenceChanged':
      return { ...state, residences: [...state.residences, dated(event, event.residence)] };
    case 'LeftLatvia':
      return left(state, event);
    case 'ReturnedToLatvia':
      return returned(state, event);
    case 'SupportStarted':
      return { ...state, episodes: [...state.episodes, begun(event)] };
    case 'ServiceHandedOver':
      return changeEpisode(state, event.episodeId, (episode) => ({ ...episode, provision: event }));
    case 'SupportExtended':
      return changeEpisode(state, event.episodeId, (episode) => ({
        ...episode,
        extensions: [...episode.extensions, dated(event, event.until)],
      }));
    case 'ServiceEnded':
      return changeEpisode(state, event.episodeId, (episode) => ({
        ...episode,
        end: event.on,
        endReason: event.reason,
      }));
    case 'WorkerAssigned':
      return changeEpisode(state, event.episodeId, (episode) => ({
        ...episode,
        assignments: [...episode.assignments, { workerId: event.workerId, role: event.role, from: event }],
      }));
    case 'WorkerUnassigned':
      return changeEpisode(state, event.episodeId, (episode) => unassign(episode, event.workerId, event));
    case 'ComplexityAssessed':
      return changeEpisode(state, event.episodeId, (episode) => ({
        ...episode,
        complexity: [...episode.complexity, dated(event, event.level)],
      }));
    case 'SupportDelivered':
      return {
        ...changeEpisode(state, event.episodeId, (episode) => ({ ...episode, lastContactOn: event.on })),
        contacts: put(state.contacts, event.contactId, event),
      };
    case 'PlanDrawnUp':
      return { ...state, plans: [...state.plans, drawnUp(event)] };
    case 'PlanAgreed':
      return acceptGoals(
        changePlan(state, event.planId, (plan) => ({
          ...plan,
          agreed: [...plan.agreed, dated(event, true)],
        })),
        event.planId,
        event,
      );
    case 'PlanRevised':
      return changePlan(state, event.planId, (plan) => ({
        ...plan,
        agreed: [...plan.agreed, dated(event, false)],
        revisions: [...plan.revisions, event.on],
      }));
    case 'PlanClosed':
      return changePlan(state, event.planId, (plan) => ({ ...plan, closed: event }));
    case 'PlanGoalSet': {
      const lifecycle = isAgreed(state, event.planId) ? 'accepted' : 'proposed';
      return {
        ...state,
        goals: put(state.goals, event.goalId, { set: event, standings: [dated(event, { lifecycle })] }),
      };
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
      const moved = standAnew(goal, event, (standing) => moveGoal(standing, event));
      return { ...state, goals: put(state.goals, event.goalId, moved) };
    }
  }
};
