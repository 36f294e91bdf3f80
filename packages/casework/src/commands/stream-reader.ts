import type { EventId, Recordable, Settleable, StreamName } from '@pavadonis/domain';
import {
  type Decoder,
  type EventStore,
  history,
  type HistoryError,
  type StoredEvent,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { type CachedStream, cachedStream } from './cached-stream';

/** Reads streams from a store. */
export interface StreamReader {
  /** Reads a whole stream. */
  readonly read: (stream: StreamName) => TE.TaskEither<HistoryError, CachedStream>;
  /** Reads what was recorded since into a cached stream, if that is what the store holds. */
  readonly update: (cached: CachedStream) => TE.TaskEither<HistoryError, Updated>;
}

/**
 * How a cached stream stands to the store: it takes what is new, there is nothing new, or it belongs to another history, since
 * its last event is not in the store at its place. Somebody put the store back, or another in its place.
 */
type Updated = 'News' | 'NoNews' | 'OtherHistory';

/** Makes a reader of a store. */
export const streamReader = (
  store: Pick<EventStore, 'readStream' | 'scan' | 'scanStream'>,
  decoder: Decoder,
): StreamReader => {
  const { stream: readWhole } = history(store, decoder);
  const settleable = (stored: StoredEvent): E.Either<HistoryError, Settleable<Recordable>> => {
    const { position, stream, id } = stored;
    return pipe(
      decoder.event(stored),
      E.map((event) => ({ position, stream, id: id as EventId, event })),
    );
  };
  return {
    read: (stream) =>
      pipe(
        readWhole(stream, {}),
        TE.map((recorded) => {
          const cached = cachedStream(stream);
          cached.take(recorded);
          return cached;
        }),
      ),
    update: (cached) => {
      const last = cached.recorded.at(-1);
      return pipe(
        // with the last event that is cached, to see that it is there
        store.readStream(cached.stream, { from: Math.max(0, cached.recorded.length - 1) }),
        TE.flatMapEither((read): E.Either<HistoryError, Updated> => {
          const [there] = read;
          if (last !== undefined && (there?.id !== last.id || there.position !== last.position))
            return E.right('OtherHistory');
          const news = E.traverseArray(settleable)(last === undefined ? read : read.slice(1));
          if (E.isLeft(news)) return news;
          cached.take(news.right);
          return E.right(news.right.length > 0 ? 'News' : 'NoNews');
        }),
      );
    },
  };
};
