import type { CivilDate, PlanId } from '@pavadonis/domain';
import { acceptGoal, type GoalMove, type GoalMoveFacts, moveGoal } from '@pavadonis/domain/client';
import {
  begins,
  type Draft,
  type Fold,
  type Given,
  ignoredUnlessTaken,
  reads,
  grown,
} from '@pavadonis/projection';
import type { ClientRow, PlanStanding } from '../rows/client';
import { sharedStanding } from './client/shared-standing';

const standPlan = (row: Draft<ClientRow>, planId: PlanId, from: CivilDate, value: PlanStanding): void => {
  for (const plan of row.plans) {
    const standing = plan.standings.at(-1)?.value;
    // the first closing stands
    const isOpen = standing === 'drawn_up' || standing === 'agreed';
    if (plan.planId === planId && isOpen) plan.standings = grown(plan.standings, { from, value });
  }
};

const agree = (row: Draft<ClientRow>, { on: from, planId }: Given<'PlanAgreed', 'planId'>): void => {
  standPlan(row, planId, from, 'agreed');
  for (const goal of row.goals) {
    const standing = goal.standings.at(-1)?.value;
    if (goal.planId === planId && standing?.lifecycle === 'proposed')
      goal.standings = grown(goal.standings, { from, value: sharedStanding(acceptGoal(standing)) });
  }
};

const stand = (row: Draft<ClientRow>, event: GoalMoveFacts & Pick<GoalMove, 'goalId' | 'on'>): void => {
  for (const goal of row.goals) {
    const standing = goal.standings.at(-1)?.value;
    if (goal.goalId === event.goalId && standing !== undefined)
      goal.standings = grown(goal.standings, {
        from: event.on,
        value: sharedStanding(moveGoal(standing, event)),
      });
  }
};

/** Folds a client's streams into the row. */
export const clientFold: Fold<'client', ClientRow> = {
  // all fields from the beginning, so that every row has the same shape for V8
  initial: (stream) => ({
    stream,
    diedOn: undefined,
    declined: undefined,
    episodes: [],
    earlyEnds: undefined,
    plans: [],
    goals: [],
  }),
  takes: {
    registration: {
      ...ignoredUnlessTaken.registration,
      ClientRegistered: 'ignored',
      ClientDied: reads([], (row, { on }) => {
        row.diedOn ??= on;
        for (const episode of row.episodes) episode.end ??= row.diedOn;
      }),
    },
    identity: 'ignored',
    family: 'ignored',
    consent: {
      ConsentGiven: 'ignored',
      ConsentWithdrawn: 'ignored',
      ServiceDeclined: reads([], (row, { on }) => {
        row.declined = grown(row.declined, on);
      }),
    },
    law: 'ignored',
    residence: 'ignored',
    service: {
      ...ignoredUnlessTaken.service,
      ServiceStarted: reads(['episodeId'], (row, { on, episodeId }) => {
        // of two starts of one id the first stands
        if (row.episodes.some((each) => each.episodeId === episodeId) || !begins(row, { on })) return;
        const endedEarly = row.earlyEnds?.some((each) => each.episodeId === episodeId);
        // begun on the day of death, or after its own end, it ends on its first day
        const end = endedEarly === true ? on : row.diedOn;
        row.episodes = grown(row.episodes, { episodeId, start: on, end });
      }),
      ServiceHandedOver: 'ignored',
      ServiceEnded: reads(['episodeId'], (row, { on, episodeId }) => {
        const episode = row.episodes.find((each) => each.episodeId === episodeId);
        // the first end stands, whatever a later record says
        if (episode !== undefined) episode.end ??= on;
        else row.earlyEnds = grown(row.earlyEnds, { episodeId, on });
      }),
    },
    work: 'ignored',
    plan: {
      PlanDrawnUp: reads(['planId', 'episodeId'], (row, { on, planId, episodeId }) => {
        if (!begins(row, { on }) || row.plans.some((each) => each.planId === planId)) return;
        const standings = [{ from: on, value: 'drawn_up' as const }];
        row.plans = grown(row.plans, { planId, episodeId, standings });
      }),
      PlanAgreed: reads(['planId'], agree),
      PlanRevised: reads(['planId'], (row, { on, planId }) => standPlan(row, planId, on, 'drawn_up')),
      PlanClosed: reads(['planId', 'outcome'], (row, { on, planId, outcome }) => {
        standPlan(row, planId, on, outcome);
      }),
      PlanGoalSet: reads(
        ['goalId', 'planId', 'term', 'area', 'targetOn'],
        (row, { on, goalId, planId, term, area, targetOn }) => {
          if (!begins(row, { on }) || row.goals.some((each) => each.goalId === goalId)) return;
          const plan = row.plans.find((each) => each.planId === planId);
          const lifecycle = plan?.standings.at(-1)?.value === 'agreed' ? 'accepted' : 'proposed';
          const standings = [{ from: on, value: sharedStanding({ lifecycle }) }];
          row.goals = grown(row.goals, { goalId, planId, term, area, standings, targetOn });
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
    forgetting: 'ignored',
  },
};
