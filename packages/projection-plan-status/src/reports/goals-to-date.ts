import { type CivilDate, type Fraction, heldOn, type StreamName } from '@pavadonis/domain';
import {
  type GoalAchievement,
  type GoalArea,
  type GoalLifecycle,
  type GoalTerm,
  isTerminal,
} from '@pavadonis/domain/client';
import type { AsOf } from '@pavadonis/projection';
import type { PlanStatusView } from '../plan-status';
import type { ClientRow, EpisodeRow, GoalRow } from '../rows/client';

/** A client's goal as it stood on a day. `serviceEnded` means that it was open when the service ended. */
export interface ClientGoal {
  /** The person’s own stream. */
  readonly client: StreamName;
  /** The goal as it was set. */
  readonly goal: GoalRow;
  /** The lifecycle of the goal: cancelled after the end of the service if that left it open. */
  readonly lifecycle: GoalLifecycle;
  /** The result so far; absent before work on the goal began. */
  readonly achievement?: GoalAchievement;
  /** Whether the goal was open when the service ended. */
  readonly serviceEnded: boolean;
}

/** Returns the episode of a goal's plan. */
export const episodeOfGoal = (
  { plans, episodes }: ClientRow,
  { planId }: GoalRow,
): EpisodeRow | undefined => {
  const episodeId = plans.find((plan) => plan.planId === planId)?.episodeId;
  return episodes.find((episode) => episode.episodeId === episodeId);
};

/** Returns a client's goal as it stood on a day; undefined before it was set. */
export const goalOn = (row: ClientRow, goal: GoalRow, asOf: CivilDate): ClientGoal | undefined => {
  const stood = heldOn(goal.standings, asOf);
  if (stood === undefined) return undefined;
  const end = episodeOfGoal(row, goal)?.end;
  const serviceEnded = end !== undefined && end <= asOf && !isTerminal(stood);
  return {
    client: row.stream,
    goal,
    ...stood,
    ...(serviceEnded ? { lifecycle: 'cancelled' } : {}),
    serviceEnded,
  };
};

/**
 * Returns all goals set by the end of a day, with lifecycle and achievement of that day, FHIR's two axes.
 *
 * A goal left open when the service ended counts as cancelled from that day on, with the achievement it had.
 */
export const goalsToDate = (status: PlanStatusView, { asOf }: AsOf): readonly ClientGoal[] =>
  [...status.client.values()].flatMap((row) => row.goals.flatMap((goal) => goalOn(row, goal, asOf) ?? []));

/**
 * Returns the goals that were due before a day and are still open. A goal is not overdue on the day on which it is
 * due.
 */
export const overdueGoals = (status: PlanStatusView, { asOf }: AsOf): readonly ClientGoal[] =>
  goalsToDate(status, { asOf }).filter(
    (each) => each.goal.targetOn !== undefined && each.goal.targetOn < asOf && !isTerminal(each),
  );

/**
 * The number of goals that share lifecycle, achievement, term, area and whether the end of the service cancelled
 * them.
 */
export interface GoalCount {
  /** The point that these goals have reached between proposal and end. */
  readonly lifecycle: GoalLifecycle;
  /** The result so far; absent for goals without one. */
  readonly achievement?: GoalAchievement;
  /** The term: short or long. */
  readonly term: GoalTerm;
  /** The area of life. */
  readonly area: GoalArea;
  /** Whether the end of the service cancelled them. */
  readonly serviceEnded: boolean;
  /** The number of goals. */
  readonly count: number;
}

/** Counts goals by lifecycle, achievement, term and area; only combinations that occur. */
export const goalCounts = (goals: readonly ClientGoal[]): readonly GoalCount[] => {
  const counts = new Map<string, GoalCount>();
  for (const { lifecycle, achievement, serviceEnded, goal } of goals) {
    const { term, area } = goal;
    const key = [lifecycle, achievement, term, area, serviceEnded].join();
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, {
      lifecycle,
      ...(achievement === undefined ? {} : { achievement }),
      term,
      area,
      serviceEnded,
      count,
    });
  }
  return [...counts.values()];
};

/** Returns the share of goals that are closed, with any result; undefined without goals. */
export const shareOfTerminalGoals = (goals: readonly ClientGoal[]): Fraction | undefined =>
  goals.length === 0
    ? undefined
    : { numerator: goals.filter((each) => isTerminal(each)).length, denominator: goals.length };
