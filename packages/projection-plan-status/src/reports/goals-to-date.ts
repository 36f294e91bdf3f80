import type { Fraction } from '@pavadonis/domain';
import {
  type GoalAchievement,
  type GoalArea,
  type GoalLifecycle,
  type GoalTerm,
  isTerminal,
} from '@pavadonis/domain/client';
import { type AsOf, holdingOn } from '@pavadonis/projection';
import { type GoalKind, goalStandings, kindOf } from '../columns/goals';
import type { ClientGoal } from '../client-goal';
import type { PlanStatusView } from '../plan-status';

/**
 * Returns all goals set by the end of a day, with lifecycle and achievement of that day, FHIR's two axes.
 *
 * A goal left open when the service ended counts as cancelled from that day on, with the achievement it had.
 */
export const goalsToDate = (status: PlanStatusView, { asOf }: AsOf): readonly ClientGoal[] =>
  goalStandings.of(status.client).parts(holdingOn(asOf));

/**
 * Returns the goals that were due before a day and are still open. A goal is not overdue on the day on which it is
 * due.
 */
export const overdueGoals = (status: PlanStatusView, { asOf }: AsOf): readonly ClientGoal[] =>
  goalStandings.of(status.client).parts(holdingOn(asOf), ({ isOverdue }) => isOverdue);

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
  const add = (kind: GoalKind, count: number): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  };
  const known = goalStandings.countsIn(goals);
  if (known === undefined) for (const goal of goals) add(kindOf(goal), 1);
  else for (const [{ kind }, count] of known) add(kind, count);
  return counts;
};

/** Counts goals by lifecycle, achievement, term and area; only combinations that occur. */
export const goalCounts = (goals: readonly ClientGoal[]): readonly GoalCount[] =>
  [...countsOfKinds(goals)].map(([kind, count]) => ({ ...kind, count }));

/** Returns the share of goals that are closed, with any result; undefined without goals. */
export const shareOfTerminalGoals = (goals: readonly ClientGoal[]): Fraction | undefined => {
  if (goals.length === 0) return undefined;
  let numerator = 0;
  for (const [kind, count] of countsOfKinds(goals)) if (isTerminal(kind)) numerator += count;
  return { numerator, denominator: goals.length };
};
