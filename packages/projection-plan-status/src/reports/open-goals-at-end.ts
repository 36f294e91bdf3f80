import { type Month, type Period, type StreamName, within } from '@pavadonis/domain';
import { type AsOf, daysOf } from '@pavadonis/projection';
import type { PlanStatusView } from '../plan-status';
import type { EpisodeRow, GoalRow } from '../rows/client';
import { episodeOfGoal, goalOn } from './goals-to-date';

/** An episode that ended while goals were open, with those goals. */
export interface OpenGoalsAtEnd {
  /** The person’s own stream. */
  readonly client: StreamName;
  /** The episode, with its last day. */
  readonly episode: EpisodeRow;
  /** The goals that were open on that day, one or more. */
  readonly goals: readonly GoalRow[];
}

/** Returns the episodes that ended in a month or a period while goals of theirs were open, with those goals. */
export const episodesEndedWithOpenGoalsIn = (
  status: PlanStatusView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly OpenGoalsAtEnd[] => {
  const days = daysOf(during, options);
  return [...status.client.values()].flatMap((row) =>
    row.episodes.flatMap((episode) => {
      const { end } = episode;
      if (end === undefined || !within(days, end)) return [];
      const goals = row.goals.filter(
        (goal) => episodeOfGoal(row, goal) === episode && goalOn(row, goal, end)?.serviceEnded === true,
      );
      return goals.length === 0 ? [] : [{ client: row.stream, episode, goals }];
    }),
  );
};
