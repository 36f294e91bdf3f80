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
  /**
   * Reads what was recorded since into a cached stream, and returns whether the store holds that stream. It does not if the last
   * event is not at its place: somebody put the store back, or another in its place.
   */
  readonly update: (cached: CachedStream) => TE.TaskEither<HistoryError, boolean>;
}

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
          cached.take(0, recorded);
          return cached;
        }),
      ),
    update: (cached) => {
      const { length } = cached.recorded;
      const last = cached.recorded.at(-1);
      return pipe(
        // with the last event that is cached, to see that it is there
        store.readStream(cached.stream, { from: Math.max(0, length - 1) }),
        TE.flatMapEither((read): E.Either<HistoryError, boolean> => {
          const [there] = read;
          if (last !== undefined && (there?.id !== last.id || there.position !== last.position))
            return E.right(false);
          const news = E.traverseArray(settleable)(last === undefined ? read : read.slice(1));
          if (E.isLeft(news)) return news;
          cached.take(length, news.right);
          return E.right(true);
        }),
      );
    },
  };
};
