import type { CivilDate, ClientId, EpisodeId, GoalId, PlanId, StreamName, Timeline } from '@pavadonis/domain';
import {
  acceptGoal,
  type GoalArea,
  type GoalMove,
  type GoalMoveFacts,
  type GoalStanding,
  type GoalTerm,
  moveGoal,
} from '@pavadonis/domain/client';
import { type Draft, type Fold, merges, reads } from '@pavadonis/projection';

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

const stand = (row: Draft<ClientRow>, event: GoalMoveFacts & Pick<GoalMove, 'goalId' | 'on'>): void => {
  for (const goal of row.goals) {
    const standing = goal.standings.at(-1)?.value;
    if (goal.goalId === event.goalId && standing !== undefined)
      goal.standings = goal.standings.concat({ from: event.on, value: moveGoal(standing, event) });
  }
};

/** Folds a client's stream into the row. */
export const clientFold: Fold<'client', ClientRow> = {
  initial: (stream) => ({ stream, episodes: [], plans: [], goals: [] }),
  takes: {
    registration: {
      ClientRegistered: 'ignored',
      ClientDied: reads([], (row, { on }) => {
        row.diedOn ??= on;
      }),
    },
    identity: merges,
    family: 'ignored',
    consent: {
      ConsentGiven: 'ignored',
      ConsentWithdrawn: 'ignored',
      ServiceDeclined: reads([], (row, { on }) => {
        row.declined = (row.declined ?? []).concat(on);
      }),
    },
    law: 'ignored',
    residence: 'ignored',
    service: {
      ServiceStarted: reads(['episodeId'], (row, { on, episodeId }) => {
        row.episodes = row.episodes.concat({ episodeId, start: on });
      }),
      ServiceHandedOver: 'ignored',
      ServiceExtended: 'ignored',
      ServiceSuspended: 'ignored',
      ServiceResumed: 'ignored',
      ServiceEnded: reads(['episodeId'], (row, { on, episodeId }) => {
        const episode = row.episodes.find((each) => each.episodeId === episodeId);
        // the first end stands, whatever is said of it later
        if (episode !== undefined) episode.end ??= on;
      }),
    },
    work: 'ignored',
    plan: {
      PlanDrawnUp: reads(['planId', 'episodeId'], (row, { on, planId, episodeId }) => {
        const standings = [{ from: on, value: 'drawn_up' as const }];
        row.plans = row.plans.concat({ planId, episodeId, standings });
      }),
      PlanAgreed: reads(['planId'], (row, { on, planId }) => {
        standPlan(row, planId, on, 'agreed');
        acceptGoals(row, planId, on);
      }),
      PlanRevised: reads(['planId'], (row, { on, planId }) => standPlan(row, planId, on, 'drawn_up')),
      PlanClosed: reads(['planId', 'outcome'], (row, { on, planId, outcome }) => {
        standPlan(row, planId, on, outcome);
      }),
      PlanGoalSet: reads(
        ['goalId', 'planId', 'term', 'area', 'targetOn'],
        (row, { on, goalId, planId, term, area, targetOn }) => {
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
        },
      ),
      PlanGoalProgressed: reads(['goalId', 'achievement'], stand),
      PlanGoalAchieved: reads(['goalId', 'achievement'], stand),
      PlanGoalNotAchieved: reads(['goalId', 'achievement'], stand),
      PlanGoalPutOnHold: reads(['goalId'], stand),
      PlanGoalResumed: reads(['goalId'], stand),
      PlanGoalCancelled: reads(['goalId'], stand),
      PlanGoalRejected: reads(['goalId'], stand),
      PlanGoalReopened: reads(['goalId'], stand),
    },
    referral: 'ignored',
    participation: 'ignored',
  },
};
