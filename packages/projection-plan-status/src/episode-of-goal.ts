import type { ClientRow, EpisodeRow, GoalRow } from './rows/client';

/** Returns the episode of a goal's plan. */
export const episodeOfGoal = (
  { plans, episodes }: ClientRow,
  { planId }: GoalRow,
): EpisodeRow | undefined => {
  const episodeId = plans.find((plan) => plan.planId === planId)?.episodeId;
  return episodes.find((episode) => episode.episodeId === episodeId);
};
