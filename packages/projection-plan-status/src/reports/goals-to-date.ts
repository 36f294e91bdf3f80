import type { Fraction, StreamName } from '@pavadonis/domain';
import {
  type GoalAchievement,
  type GoalArea,
  type GoalLifecycle,
  type GoalTerm,
  isTerminal,
} from '@pavadonis/domain/client';
import { type AsOf, holdingOn } from '@pavadonis/projection';
import { type GoalKind, goalStandings, kindOf } from '../columns/goals';
import type { PlanStatusView } from '../plan-status';
import type { ClientRow, GoalRow } from '../rows/client';

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

const asItStood = (
  { stream }: ClientRow,
  { lifecycle, achievement, serviceEnded }: GoalKind,
  goal: GoalRow,
): ClientGoal =>
  achievement === undefined
    ? { client: stream, goal, lifecycle, serviceEnded }
    : { client: stream, goal, lifecycle, achievement, serviceEnded };

/**
 * Returns all goals set by the end of a day, with lifecycle and achievement of that day, FHIR's two axes.
 *
 * A goal left open when the service ended counts as cancelled from that day on, with the achievement it had.
 */
export const goalsToDate = (status: PlanStatusView, { asOf }: AsOf): readonly ClientGoal[] =>
  goalStandings.of(status.client).each(holdingOn(asOf), asItStood);

/**
 * Returns the goals that were due before a day and are still open. A goal is not overdue on the day on which it is
 * due.
 */
export const overdueGoals = (status: PlanStatusView, { asOf }: AsOf): readonly ClientGoal[] =>
  goalStandings
    .of(status.client)
    .each(holdingOn(asOf), (row, kind, goal) =>
      !isTerminal(kind) && goal.targetOn !== undefined && goal.targetOn < asOf
        ? asItStood(row, kind, goal)
        : undefined,
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

const countsOfKinds = (goals: readonly ClientGoal[]): ReadonlyMap<GoalKind, number> => {
  const counts = new Map<GoalKind, number>();
  for (const { lifecycle, achievement, serviceEnded, goal } of goals) {
    const { term, area } = goal;
    const kind = kindOf({
      lifecycle,
      ...(achievement === undefined ? {} : { achievement }),
      term,
      area,
      serviceEnded,
    });
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
};

/** Counts goals by lifecycle, achievement, term and area; only combinations that occur. */
export const goalCounts = (goals: readonly ClientGoal[]): readonly GoalCount[] =>
  [...(goalStandings.countsIn(goals) ?? countsOfKinds(goals))].map(([kind, count]) => ({ ...kind, count }));

/** Returns the share of goals that are closed, with any result; undefined without goals. */
export const shareOfTerminalGoals = (goals: readonly ClientGoal[]): Fraction | undefined =>
  goals.length === 0
    ? undefined
    : {
        numerator: goals.reduce((sum, each) => sum + Number(isTerminal(each)), 0),
        denominator: goals.length,
      };
