import type { EventStore, ReadError } from '@pavadonis/event-store';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { LastEvent } from './builds';

/**
 * Returns whether rows were folded from this very store.
 *
 * The last event that they took must stand in it at its place, in its stream and in the log. If it does not, they belong
 * to another history.
 */
export const isSameHistory = (
  store: Pick<EventStore, 'readStream'>,
  last: LastEvent | undefined,
): TE.TaskEither<ReadError, boolean> =>
  last === undefined
    ? TE.right(true)
    : pipe(
        store.readStream(last.stream, { from: last.revision, limit: 1 }),
        TE.map(([event]) => event?.id === last.id && event.position === last.position),
      );
