import { type CivilDate, type Fraction, heldOn, type Period, type StreamName } from '@pavadonis/domain';
import {
  type GoalAchievement,
  type GoalArea,
  type GoalLifecycle,
  type GoalTerm,
  isTerminal,
} from '@pavadonis/domain/client';
import { episodeEnd } from '@pavadonis/projection';
import { persons } from '../persons';
import type { PlanStatus } from '../plan-status';
import type { ClientRow, EpisodeRow, GoalRow } from '../rows/client';

/** A goal as it stood on a day. `serviceEnded`: it was still open when support ended, and counts as cancelled since. */
export interface StandingGoal {
  readonly client: StreamName;
  readonly goal: GoalRow;
  readonly lifecycle: GoalLifecycle;
  readonly achievement?: GoalAchievement;
  readonly serviceEnded: boolean;
}

const episodeOf = ({ plans, episodes }: ClientRow, { planId }: GoalRow): EpisodeRow | undefined => {
  const episodeId = plans.find((plan) => plan.planId === planId)?.episodeId;
  return episodes.find((episode) => episode.episodeId === episodeId);
};

const standing = (row: ClientRow, goal: GoalRow, asOf: CivilDate): readonly StandingGoal[] => {
  const stood = heldOn(goal.standings, asOf);
  if (stood === undefined) return [];
  const episode = episodeOf(row, goal);
  const end = episode && episodeEnd(row, episode);
  const serviceEnded = end !== undefined && end <= asOf && !isTerminal(stood);
  return [
    { client: row.stream, goal, ...stood, ...(serviceEnded ? { lifecycle: 'cancelled' } : {}), serviceEnded },
  ];
};

/**
 * All goals set by the end of a day, as they stood then on FHIR's two axes. A goal left open when the service ended is
 * cancelled from that day on, with the achievement it had.
 */
export const goalsOn = (status: PlanStatus, asOf: CivilDate): readonly StandingGoal[] =>
  [...persons(status)].flatMap((row) => row.goals.flatMap((goal) => standing(row, goal, asOf)));

/** How many goals share lifecycle, achievement, term, area and whether the end of service cancelled them. */
export interface GoalCount {
  readonly lifecycle: GoalLifecycle;
  readonly achievement?: GoalAchievement;
  readonly term: GoalTerm;
  readonly area: GoalArea;
  readonly serviceEnded: boolean;
  readonly count: number;
}

/** Counts goals by lifecycle, achievement, term and area; only combinations that occur. */
export const countGoals = (goals: readonly StandingGoal[]): readonly GoalCount[] => {
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

/** Goals that were due before a day and are still sought on it. On the day it is due a goal is not overdue. */
export const overdueGoals = (status: PlanStatus, asOf: CivilDate): readonly StandingGoal[] =>
  goalsOn(status, asOf).filter(
    (each) => each.goal.targetOn !== undefined && each.goal.targetOn < asOf && !isTerminal(each),
  );

/** The share of goals that are done with, whatever came of them; nothing where there are no goals. */
export const terminalShare = (goals: readonly StandingGoal[]): Fraction | undefined =>
  goals.length === 0
    ? undefined
    : { numerator: goals.filter((each) => isTerminal(each)).length, denominator: goals.length };

/** Episodes that ended in a period, and not after `asOf`, while goals were open, with those goals. */
export const endedWithOpenGoals = (
  status: PlanStatus,
  { from, to }: Period,
  asOf: CivilDate = to,
): readonly {
  readonly client: StreamName;
  readonly episode: EpisodeRow;
  readonly goals: readonly GoalRow[];
}[] =>
  [...persons(status)].flatMap((row) =>
    row.episodes.flatMap((episode) => {
      const end = episodeEnd(row, episode);
      if (end === undefined || end < from || end > to || end > asOf) return [];
      const goals = row.goals.filter(
        (goal) =>
          episodeOf(row, goal) === episode &&
          standing(row, goal, end).some(({ serviceEnded }) => serviceEnded),
      );
      return goals.length === 0 ? [] : [{ client: row.stream, episode, goals }];
    }),
  );
