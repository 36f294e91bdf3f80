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
  /** Reads the events recorded since into a cached stream. Returns whether there were any. */
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
          cached.take(recorded);
          return cached;
        }),
      ),
    update: (cached) =>
      pipe(
        store.readStream(cached.stream, { from: cached.recorded.length }),
        TE.flatMapEither(E.traverseArray(settleable)),
        TE.map((news) => {
          cached.take(news);
          return news.length > 0;
        }),
      ),
  };
};
