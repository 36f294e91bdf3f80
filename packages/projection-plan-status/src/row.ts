import type { CivilDate, ClientId, EpisodeId, GoalId, PlanId, StreamName, Timeline } from '@pavadonis/domain';
import {
  acceptGoal,
  type Event,
  type GoalArea,
  type GoalMove,
  type GoalStanding,
  type GoalTerm,
  moveGoal,
} from '@pavadonis/domain/client';
import type { Draft, Fold } from '@pavadonis/projection';

/** Where a plan stands: drawn up, agreed to by the client, or closed with an outcome. */
export type PlanStanding = 'drawn_up' | 'agreed' | 'fulfilled' | 'partly_fulfilled' | 'abandoned';

/** A time of support; `end` is its last day. */
export interface EpisodeRow {
  readonly episodeId: EpisodeId;
  readonly start: CivilDate;
  readonly end?: CivilDate;
}

export interface PlanRow {
  readonly planId: PlanId;
  readonly episodeId: EpisodeId;
  readonly standings: Timeline<PlanStanding>;
}

export interface GoalRow {
  readonly goalId: GoalId;
  readonly planId: PlanId;
  readonly term: GoalTerm;
  readonly area: GoalArea;
  readonly targetOn?: CivilDate;
  readonly standings: Timeline<GoalStanding>;
}

/** One person's stream, or one person: plans and goals. What did not happen is absent where it seldom does. */
export interface ClientRow {
  readonly stream: StreamName;
  /** Whose story this stream is part of while a merge holds; never of a row that a report asks. */
  readonly mergedInto?: ClientId;
  readonly diedOn?: CivilDate;
  /** The days on which the person declined the service. */
  readonly declined?: readonly CivilDate[];
  readonly episodes: readonly EpisodeRow[];
  readonly plans: readonly PlanRow[];
  readonly goals: readonly GoalRow[];
}

const initial = (stream: StreamName): ClientRow => ({ stream, episodes: [], plans: [], goals: [] });

const standPlan = (row: Draft<ClientRow>, planId: PlanId, from: CivilDate, value: PlanStanding): void => {
  for (const plan of row.plans)
    if (plan.planId === planId) plan.standings = plan.standings.concat({ from, value });
};

const acceptGoals = (row: Draft<ClientRow>, planId: PlanId, from: CivilDate): void => {
  for (const goal of row.goals) {
    const standing = goal.standings.at(-1)?.value;
    if (goal.planId === planId && standing?.lifecycle === 'proposed')
      goal.standings = goal.standings.concat({ from, value: acceptGoal(standing) });
  }
};

const stand = (row: Draft<ClientRow>, event: GoalMove): void => {
  for (const goal of row.goals) {
    const standing = goal.standings.at(-1)?.value;
    if (goal.goalId === event.goalId && standing !== undefined)
      goal.standings = goal.standings.concat({ from: event.on, value: moveGoal(standing, event) });
  }
};

const evolve = (row: Draft<ClientRow>, event: Event): void => {
  switch (event.type) {
    // more than half of all events
    case 'SupportDelivered':
      break;
    case 'ServiceStarted':
      row.episodes = row.episodes.concat({ episodeId: event.episodeId, start: event.on });
      break;
    case 'ServiceEnded': {
      const episode = row.episodes.find(({ episodeId }) => episodeId === event.episodeId);
      // the first end stands, whatever is said of it later
      if (episode !== undefined) episode.end ??= event.on;
      break;
    }
    case 'ServiceDeclined':
      row.declined = (row.declined ?? []).concat(event.on);
      break;
    case 'ClientDied':
      row.diedOn ??= event.on;
      break;
    case 'ClientsMerged':
      row.mergedInto = event.survivorId;
      break;
    case 'MergeReverted':
      delete row.mergedInto;
      break;
    case 'PlanDrawnUp': {
      const standings = [{ from: event.on, value: 'drawn_up' as const }];
      row.plans = row.plans.concat({ planId: event.planId, episodeId: event.episodeId, standings });
      break;
    }
    case 'PlanAgreed':
      standPlan(row, event.planId, event.on, 'agreed');
      acceptGoals(row, event.planId, event.on);
      break;
    case 'PlanRevised':
      standPlan(row, event.planId, event.on, 'drawn_up');
      break;
    case 'PlanClosed':
      standPlan(row, event.planId, event.on, event.outcome);
      break;
    case 'PlanGoalSet': {
      const { goalId, planId, term, area, targetOn, on } = event;
      const plan = row.plans.find((each) => each.planId === planId);
      const lifecycle = plan?.standings.at(-1)?.value === 'agreed' ? 'accepted' : 'proposed';
      const standings = [{ from: on, value: { lifecycle } as const }];
      row.goals = row.goals.concat({
        goalId,
        planId,
        term,
        area,
        standings,
        ...(targetOn === undefined ? {} : { targetOn }),
      });
      break;
    }
    case 'PlanGoalProgressed':
    case 'PlanGoalAchieved':
    case 'PlanGoalNotAchieved':
    case 'PlanGoalPutOnHold':
    case 'PlanGoalResumed':
    case 'PlanGoalCancelled':
    case 'PlanGoalRejected':
    case 'PlanGoalReopened':
      stand(row, event);
      break;
    case 'ClientRegistered':
    case 'AsylumApplicationLodged':
    case 'StatusGranted':
    case 'ResidenceChanged':
    case 'LeftLatvia':
    case 'ReturnedToLatvia':
    case 'ServiceHandedOver':
    case 'ServiceExtended':
    case 'ComplexityAssessed':
    case 'WorkerAssigned':
    case 'WorkerUnassigned':
    case 'ExternalIdLinked':
    case 'ExternalIdUnlinked':
    case 'DuplicateSuspected':
    case 'DuplicateDismissed':
    case 'FamilyLinked':
    case 'FamilyUnlinked':
    case 'GuardianAppointed':
    case 'GuardianEnded':
    case 'ConsentGiven':
    case 'ConsentWithdrawn':
    case 'StatusRefused':
    case 'DecisionAppealed':
    case 'AppealDecided':
    case 'DecisionBecameFinal':
    case 'AsylumProcedureDiscontinued':
    case 'DublinTransferDecided':
    case 'DublinTransferExecuted':
    case 'StatusExtended':
    case 'StatusRevoked':
    case 'StatusCeased':
    case 'StatusRenounced':
    case 'TemporaryProtectionGranted':
    case 'TemporaryProtectionEnded':
    case 'NeedsAssessed':
    case 'ServiceSuspended':
    case 'ServiceResumed':
    case 'ReferralMade':
    case 'ReferralAnswered':
    case 'ReferralCompleted':
    case 'ParticipationEntryRecorded':
    case 'ParticipationExitRecorded':
    case 'ParticipationFollowUpRecorded':
      break;
  }
};

// a row tells nothing of contacts
const takeLate = (_: unknown, { type }: Event): boolean => type === 'SupportDelivered';

/** Folds a person's stream into the row. */
export const clientFold: Fold<ClientRow, Event> = { initial, evolve, takeLate };
