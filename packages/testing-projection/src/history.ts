import type { History } from '@pavadonis/projection';
import { knownPart, type LogEntry } from '@pavadonis/testing';
import * as TE from 'fp-ts/TaskEither';

/** Makes a log in memory readable for a replay, as a store is. It never fails. */
export const historyOf = (log: readonly LogEntry[]): History<never> => ({
  page: ({ after, limit, knownAt }) =>
    TE.right(
      knownPart(log, knownAt)
        .filter(({ position }) => position > after)
        .slice(0, limit),
    ),
  stream: (stream, { limit, knownAt }) =>
    TE.right(
      knownPart(log, knownAt)
        .filter((each) => each.stream === stream)
        .slice(0, limit),
    ),
});
