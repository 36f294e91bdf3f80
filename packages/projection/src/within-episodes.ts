import type { ChapterTable } from './fold';

/**
 * Ignores the events of the service that neither begin nor end an episode nor hand it over.
 *
 * It is for folds whose rows ask for the days of episodes. A fold that takes one of these events names it after them.
 */
export const withinEpisodes = {
  ServiceExtended: 'ignored',
  ServiceSuspended: 'ignored',
  ServiceResumed: 'ignored',
} as const satisfies Partial<ChapterTable<'service', unknown>>;
