import { heldOn, type Month, type Period, type StreamName } from '@pavadonis/domain';
import { isTerminal } from '@pavadonis/domain/client';
import { type AsOf, beginningIn, daysOf } from '@pavadonis/projection';
import { ends } from '../columns/plans';
import { episodeOfGoal } from '../episode-of-goal';
import type { PlanStatusView } from '../plan-status';
import type { EpisodeRow, GoalRow } from '../rows/client';

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
): readonly OpenGoalsAtEnd[] =>
  ends.of(status.client).each(beginningIn(daysOf(during, options)), (row, _, episode) => {
    const goals = row.goals.filter((goal) => {
      const stood = episode.end && heldOn(goal.standings, episode.end);
      return episodeOfGoal(row, goal) === episode && stood !== undefined && !isTerminal(stood);
    });
    return goals.length === 0 ? undefined : { client: row.stream, episode, goals };
  });
