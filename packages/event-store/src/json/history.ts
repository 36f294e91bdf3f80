import type {
  Entry,
  EventId,
  EventWindow,
  KnownAt,
  Recordable,
  Recorded,
  Settleable,
  StreamName,
  TakenFields,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { breather } from '../breath';
import { mayCompile } from '../bytes/readers';
import { windowsOf } from '../bytes/windows';
import type { ReadError } from '../errors';
import type { EventStore } from '../port';
import type { IdentifiedEvent, ScannedEvent } from '../stored-event';
import { type Decoder, decoder, isOwnDecoder } from './decode';
import type { Undecodable } from './undecodable';

/** The log could not be read, or not decoded. */
export type HistoryError = ReadError | Undecodable;

/** A store's log, decoded: pages and streams for replays, and streams with their events' metadata. */
export interface StoreHistory {
  /** Reads the next events of the log, in the order of positions. */
  readonly page: (range: {
    /** The position after which the page begins; 0 stands for the beginning. */
    readonly after: number;
    /** The most events of the page, from 1 on. */
    readonly limit: number;
    /** Leaves out events that were not known at that moment; by default none. */
    readonly knownAt?: KnownAt | undefined;
  }) => TE.TaskEither<HistoryError, readonly Entry<Recordable>[]>;
  /**
   * Makes the task that reads the log window after window, for folds that take no more than those fields. Each run reads the next
   * window. Absent where the store gives no bytes, where the decoder is the host's own, and where code may not be made from
   * texts.
   */
  readonly windows?:
    | ((
        takenFields: TakenFields,
        range: {
          /** The position after which the first window begins; by default 0, the beginning. */
          readonly after?: number | undefined;
          /** The most events of a window; by default so many that folding it is fast. */
          readonly limit?: number | undefined;
          /** Leaves out events that were not known at that moment; by default none. */
          readonly knownAt?: KnownAt | undefined;
        },
      ) => TE.TaskEither<HistoryError, EventWindow<Recordable>>)
    | undefined;
  /** Makes a pause for timers and other calls, if one is due. */
  readonly breathe: () => Promise<void> | undefined;
  /** Reads a stream as a replay settles it, without metadata. */
  readonly stream: (
    stream: StreamName,
    range: { readonly limit?: number | undefined; readonly knownAt?: KnownAt | undefined },
  ) => TE.TaskEither<HistoryError, readonly Settleable<Recordable>[]>;
  /** How many streams may be read at the same time. */
  readonly streamsAtOnce: number;
  /** Reads a stream with who recorded each event, when and for which command. */
  readonly recorded: (
    stream: StreamName,
    range?: { readonly knownAt?: KnownAt | undefined },
  ) => TE.TaskEither<HistoryError, readonly Recorded<Recordable>[]>;
}

// one loop without a value between: over millions of events each counts
const read = <A extends ScannedEvent, B>(
  page: readonly A[],
  { event, quick }: Decoder,
  as: (scanned: A, event: Recordable) => B,
): E.Either<Undecodable, readonly B[]> => {
  const done: B[] = [];
  for (const scanned of page) {
    const quickly = quick(scanned);
    if (quickly !== undefined) {
      done.push(as(scanned, quickly));
      continue;
    }
    const slowly = event(scanned);
    if (E.isLeft(slowly)) return slowly;
    done.push(as(scanned, slowly.right));
  }
  return E.right(done);
};

const entry = ({ position, stream }: ScannedEvent, event: Recordable): Entry<Recordable> => ({
  position,
  stream,
  event,
});

const settleable = (
  { position, stream, id }: IdentifiedEvent,
  event: Recordable,
): Settleable<Recordable> => ({ position, stream, id: id as EventId, event });

// a long stream comes at once
const A_PART = 500;

const readInParts = async <A extends ScannedEvent, B>(
  events: readonly A[],
  through: Decoder,
  as: (scanned: A, event: Recordable) => B,
): Promise<E.Either<Undecodable, readonly B[]>> => {
  if (events.length <= A_PART) return read(events, through, as);
  const breathe = breather();
  const done: B[] = [];
  for (let at = 0; at < events.length; at += A_PART) {
    const part = read(events.slice(at, at + A_PART), through, as);
    if (E.isLeft(part)) return part;
    done.push(...part.right);
    const pause = breathe();
    if (pause !== undefined) await pause;
  }
  return E.right(done);
};

const windowed = (
  { scanBytes }: Pick<EventStore, 'scanBytes'>,
  through: Decoder,
): Pick<StoreHistory, 'windows'> =>
  scanBytes === undefined || !isOwnDecoder(through) || !mayCompile()
    ? {}
    : { windows: (takenFields, range) => windowsOf(scanBytes, through, takenFields, range) };

/** Reads a store through a decoder. */
export const history = (
  store: Pick<EventStore, 'scan' | 'scanStream' | 'scanBytes' | 'readStream' | 'readsAtOnce'>,
  through: Decoder = decoder(),
): StoreHistory => ({
  ...windowed(store, through),
  breathe: breather(),
  page: (range) =>
    pipe(
      store.scan(range),
      TE.flatMapEither((page) => read(page, through, entry)),
    ),
  stream: (stream, range) => async () => {
    const scanned = await store.scanStream(stream, range)();
    return E.isLeft(scanned) ? scanned : readInParts(scanned.right, through, settleable);
  },
  streamsAtOnce: store.readsAtOnce ?? 1,
  recorded: (stream, range = {}) =>
    pipe(store.readStream(stream, range), TE.flatMapEither(E.traverseArray(through.recorded))),
});
