import type {
  Entry,
  EventId,
  KnownAt,
  Recordable,
  Recorded,
  Settleable,
  StreamName,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import type { ReadError } from '../errors';
import type { EventStore, IdentifiedEvent, ScannedEvent, StoredEvent } from '../port';
import { type Decoder, decoder } from './decode';
import type { Undecodable } from './undecodable';

/** Why the log could not be read. */
export type HistoryError = ReadError | Undecodable;

/** A store's log, decoded: pages and streams for replays, and streams with all that is known of their events. */
export interface StoreHistory {
  readonly page: (range: {
    readonly after: number;
    readonly limit: number;
    readonly knownAt?: KnownAt | undefined;
  }) => TE.TaskEither<HistoryError, readonly Entry<Recordable>[]>;
  /** What a replay settles: no metadata is read. */
  readonly stream: (
    stream: StreamName,
    range: { readonly knownAt?: KnownAt | undefined },
  ) => TE.TaskEither<HistoryError, readonly Settleable<Recordable>[]>;
  readonly recorded: (
    stream: StreamName,
    range?: { readonly knownAt?: KnownAt | undefined },
  ) => TE.TaskEither<HistoryError, readonly Recorded<Recordable>[]>;
}

const all = <A, B>(
  items: readonly A[],
  read: (item: A) => E.Either<Undecodable, B>,
): E.Either<Undecodable, readonly B[]> => {
  const done: B[] = [];
  for (const item of items) {
    const one = read(item);
    if (E.isLeft(one)) return one;
    done.push(one.right);
  }
  return E.right(done);
};

/** Reads a store through a decoder. */
export const history = (
  store: Pick<EventStore, 'scan' | 'scanStream' | 'readStream'>,
  { event, quick, recorded }: Decoder = decoder(),
): StoreHistory => {
  // a loop of its own: over millions of events every closure and every value between counts
  const entries = (page: readonly ScannedEvent[]): E.Either<Undecodable, readonly Entry<Recordable>[]> => {
    const done: Entry<Recordable>[] = [];
    for (const scanned of page) {
      const { position, stream, revision } = scanned;
      const quickly = quick(scanned);
      if (quickly !== undefined) {
        done.push({ position, stream, revision, event: quickly });
        continue;
      }
      const read = event(scanned);
      if (E.isLeft(read)) return read;
      done.push({ position, stream, revision, event: read.right });
    }
    return E.right(done);
  };
  const settleable = (identified: IdentifiedEvent): E.Either<Undecodable, Settleable<Recordable>> => {
    const read = event(identified);
    if (E.isLeft(read)) return read;
    const { position, stream, revision, id } = identified;
    return E.right({ position, stream, revision, id: id as EventId, event: read.right });
  };
  return {
    page: (range) => TE.chainEitherKW(entries)(store.scan(range)),
    stream: (stream, range) =>
      TE.chainEitherKW((scanned: readonly IdentifiedEvent[]) => all(scanned, settleable))(
        store.scanStream(stream, range),
      ),
    recorded: (stream, range = {}) =>
      TE.chainEitherKW((stored: readonly StoredEvent[]) => all(stored, recorded))(
        store.readStream(stream, range),
      ),
  };
};
