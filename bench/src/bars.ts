import type { Summaries } from './rounds';

const LEAST_OF_THE_LIMIT = 0.6;
const MOST_MEGABYTES = 300;
const MOST_GROWTH = 1.2;

/** How much longer an event of the large history takes than one of the small history, in the library's replay. */
export const growth = (small: Summaries, large: Summaries): number =>
  large.pavadonis.microsecondsPerEvent / small.pavadonis.microsecondsPerEvent;

/** The bars that a replay did not clear, in words; none if all is well. */
export const missed = (small: Summaries, large: Summaries): readonly string[] => {
  const { ofTheLimit, megabytes } = large.pavadonis;
  const bars: readonly (readonly [cleared: boolean, bar: string])[] = [
    [ofTheLimit >= LEAST_OF_THE_LIMIT, `at least ${LEAST_OF_THE_LIMIT} of the limit`],
    [megabytes <= MOST_MEGABYTES, `at most ${MOST_MEGABYTES} MB`],
    [
      growth(small, large) <= MOST_GROWTH,
      `at most ${MOST_GROWTH} times the time per event of the small history`,
    ],
  ];
  return bars.filter(([cleared]) => !cleared).map(([, bar]) => bar);
};
