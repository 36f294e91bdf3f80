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
import { toldRead } from '../channels/told-read';
import { type CachedStream, cachedStream } from './cached-stream';

/** Reads streams from a store. */
export interface StreamReader {
  /** Reads a whole stream. */
  readonly read: (stream: StreamName) => TE.TaskEither<HistoryError, CachedStream>;
  /**
   * Reads what was recorded since into a cached stream, and returns whether the store holds that stream. It does not if the last
   * event is not at its place: somebody put the store back, or another in its place.
   *
   * An event that was appended here tells nothing of those before it: a store without fingerprints may have been put back between
   * reading and appending, and have grown alike. There the last event that was read is looked at, too.
   */
  readonly update: (cached: CachedStream) => TE.TaskEither<HistoryError, boolean>;
}

/** Makes a reader of a store. */
export const streamReader = (
  store: Pick<EventStore, 'readStream' | 'scan' | 'scanStream' | 'fingerprint'>,
  decoder: Decoder,
): StreamReader => {
  const { stream: readWhole } = history(store, decoder);
  // how much of each cached stream was read, and not appended here
  const readTo = new WeakMap<CachedStream, number>();
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
        toldRead(stream, 0, readWhole(stream, {})),
        TE.map((recorded) => {
          const cached = cachedStream(stream);
          cached.take(0, recorded);
          readTo.set(cached, recorded.length);
          return cached;
        }),
      ),
    update: (cached) => {
      const { length } = cached.recorded;
      const from = Math.max(0, (readTo.get(cached) ?? length) - 1);
      const known = cached.recorded.slice(store.fingerprint === undefined ? from : Math.max(0, length - 1));
      const begin = length - known.length;
      return pipe(
        // with what is cached from there on, to see that it is there
        toldRead(cached.stream, begin, store.readStream(cached.stream, { from: begin })),
        TE.flatMapEither((read): E.Either<HistoryError, boolean> => {
          const isThere = known.every(
            ({ id, position }, place) => read[place]?.id === id && read[place].position === position,
          );
          if (!isThere) return E.right(false);
          const news = E.traverseArray(settleable)(read.slice(known.length));
          if (E.isLeft(news)) return news;
          cached.take(length, news.right);
          readTo.set(cached, length + news.right.length);
          return E.right(true);
        }),
      );
    },
  };
};
