import type { History } from '@pavadonis/projection';
import * as TE from 'fp-ts/TaskEither';
import { known, type Logged } from './log';

/** A log at hand as replays read one: it never fails. */
export const historyOf = (log: readonly Logged[]): History<never> => ({
  page: ({ after, limit, knownAt }) =>
    TE.right(
      known(log, knownAt)
        .filter(({ position }) => position > after)
        .slice(0, limit),
    ),
  stream: (stream, { limit, knownAt }) =>
    TE.right(
      known(log, knownAt)
        .filter((each) => each.stream === stream)
        .slice(0, limit),
    ),
});
