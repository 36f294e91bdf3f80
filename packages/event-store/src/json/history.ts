import {
  categoryOf,
  type Entry,
  type EventId,
  type EventWindow,
  type KnownAt,
  type Recordable,
  type Recorded,
  type Settleable,
  type StreamName,
  type TakenFields,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { breather } from '../breath';
import { bitOf, mayCompile, readersFor, wholeReaders } from '../bytes/readers';
import { windowsOf } from '../bytes/windows';
import type { ReadError } from '../errors';
import type { EventStore } from '../port';
import type { IdentifiedEvent, ScannedEvent } from '../stored-event';
import { type Decoder, decoder, isOwnDecoder } from './decode';
import type { Undecodable } from './undecodable';

/** The log could not be read, or not decoded. */
export type HistoryError = ReadError | Undecodable;

/** Picks some of the streams. */
export type IsTaken = (stream: StreamName) => boolean;

/** The events of some streams in a page of the log. */
export interface ReadPage {
  /** The events of these streams, in the order of positions. */
  readonly entries: readonly Entry<Recordable>[];
  /** The position up to which the log was read. */
  readonly readTo: number;
  /** Whether the log ends there. */
  readonly isLast: boolean;
}

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
    /** Leaves out all events but those of `MERGING_TYPES`; by default none. */
    readonly only?: 'merging' | undefined;
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
          /** Picks the streams whose events are given and validated; by default all. */
          readonly isTaken?: IsTaken | undefined;
        },
      ) => TE.TaskEither<HistoryError, EventWindow<Recordable>>)
    | undefined;
  /** Makes the task that reads and validates the events of some streams, page after page. */
  readonly pagesOf: (
    isTaken: IsTaken,
    range: {
      /** Leaves out events that were not known at that moment; by default none. */
      readonly knownAt?: KnownAt | undefined;
    },
  ) => TE.TaskEither<HistoryError, ReadPage>;
  /** Returns the fingerprint of the log up to a position. Absent where the store keeps none. */
  readonly fingerprint?: EventStore['fingerprint'];
  /** Makes a pause for timers and other calls, if one is due. */
  readonly breathe: () => Promise<void> | undefined;
  /** Reads a stream as a replay settles it, without metadata. */
  readonly stream: (
    stream: StreamName,
    range: {
      /** The most events to read, from the first on; by default all. */
      readonly limit?: number | undefined;
      /** Leaves out events that were not known at that moment; by default none. */
      readonly knownAt?: KnownAt | undefined;
      /** The fields for which windows are read, where no others are needed. More may come; by default all do. */
      readonly takenFields?: TakenFields | undefined;
    },
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

// Compiled readers make an event in half of the time that its JSON and the test of it take. Those of windows that are read
// besides are compiled already, and make the same few fields.
const byReaders = (through: Decoder, takenFields: TakenFields | undefined): Decoder => {
  if (!isOwnDecoder(through)) return through;
  const readers = (takenFields && readersFor(takenFields)) ?? wholeReaders();
  if (readers === undefined) return through;
  return {
    ...through,
    quick: (scanned) =>
      readers.textOf(scanned.data, bitOf(categoryOf(scanned.stream))) ?? through.quick(scanned),
  };
};

const windowed = (
  { scanBytes }: Pick<EventStore, 'scanBytes'>,
  through: Decoder,
): Pick<StoreHistory, 'windows'> =>
  scanBytes === undefined || !isOwnDecoder(through) || !mayCompile()
    ? {}
    : { windows: (takenFields, range) => windowsOf(scanBytes, through, takenFields, range) };

const PAGE = 1000;

const pagesOf =
  ({ scan }: Pick<EventStore, 'scan'>, through: Decoder): StoreHistory['pagesOf'] =>
  (isTaken, { knownAt }) => {
    let readTo = 0;
    return async () => {
      const scanned = await scan({ after: readTo, limit: PAGE, knownAt })();
      if (E.isLeft(scanned)) return scanned;
      readTo = scanned.right.at(-1)?.position ?? readTo;
      const isLast = scanned.right.length < PAGE;
      const own = scanned.right.filter(({ stream }) => isTaken(stream));
      return E.map((entries: ReadPage['entries']) => ({ entries, readTo, isLast }))(
        read(own, through, entry),
      );
    };
  };

/** Reads a store through a decoder. */
export const history = (
  store: Pick<EventStore, 'scan' | 'scanStream' | 'scanBytes' | 'readStream' | 'readsAtOnce' | 'fingerprint'>,
  through: Decoder = decoder(),
): StoreHistory => ({
  ...windowed(store, through),
  ...(store.fingerprint !== undefined && { fingerprint: store.fingerprint }),
  breathe: breather(),
  pagesOf: pagesOf(store, through),
  page: (range) =>
    pipe(
      store.scan(range),
      TE.flatMapEither((page) => read(page, through, entry)),
    ),
  stream:
    (stream, { takenFields, ...range }) =>
    async () => {
      const scanned = await store.scanStream(stream, range)();
      return E.isLeft(scanned)
        ? scanned
        : readInParts(scanned.right, byReaders(through, takenFields), settleable);
    },
  streamsAtOnce: store.readsAtOnce ?? 1,
  recorded: (stream, range = {}) =>
    pipe(store.readStream(stream, range), TE.flatMapEither(E.traverseArray(through.recorded))),
});
