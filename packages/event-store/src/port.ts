import type { Instant, KnownAt, StreamName } from '@pavadonis/domain';
import type { Either } from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { BytesPage, BytesRange } from './bytes-page';
import type { AppendError, ExpectedRevision, ReadError, StoreUnavailable } from './errors';
import type { EventText, IdentifiedEvent, NewEvent, ScannedEvent, StoredEvent } from './stored-event';

/** The part of one stream to read: from a revision on (by default 0), at most `limit` events (by default all). */
export interface StreamRange {
  /** The first revision to read; by default 0. */
  readonly from?: number | undefined;
  /** The most events to read, from 1 on; by default all. */
  readonly limit?: number | undefined;
  /** Ends before the first event that was not known at that moment; by default nowhere. */
  readonly knownAt?: KnownAt | undefined;
}

/**
 * The types of events by which streams are merged: the merge, and an amendment, which may amend one. A store looks for them
 * by type alone.
 */
export const MERGING_TYPES: readonly string[] = ['ClientsMerged', 'EventAmended'];

/** One page of the whole log: at most `limit` events at positions above `after` (0: from the beginning). */
export interface LogRange {
  /** The position after which the page begins; 0 stands for the beginning. */
  readonly after: number;
  /** The most events of the page, from 1 on. */
  readonly limit: number;
  /** Leaves out all events but those of `MERGING_TYPES`; by default none. */
  readonly only?: 'merging' | undefined;
  /** Ends before the first event that was not known at that moment; by default nowhere. */
  readonly knownAt?: KnownAt | undefined;
}

/**
 * The whole log up to an event, as one hash. Two logs of one fingerprint hold the same events up to there, at the same places and
 * to the byte.
 */
export interface Fingerprint {
  /** The position of the last event that it covers; 0 before the first. */
  readonly position: number;
  /** A SHA-256 in hexadecimal. */
  readonly hash: string;
}

/** Where the last event of an append stands, and whether this very append stored it. */
export interface AppendResult {
  /** The place of the last event in its stream, counted from 0. */
  readonly revision: number;
  /** The place of the last event in the whole log. */
  readonly position: number;
  /**
   * Whether these events were stored now. Otherwise events of the same ids stood there before: their contents may differ from
   * those given, and more events of the same command may follow. To know what is stored, read it.
   */
  readonly storedNow: boolean;
  /**
   * The instant that is stored with the last event: the one that the append asked for, or the log's latest where that was later.
   */
  readonly recordedAt: Instant;
  /** The fingerprint of the log up to that event, from a store that keeps fingerprints. */
  readonly fingerprint?: Fingerprint | undefined;
}

/** A stream at the revision at which the caller last saw it. */
export interface StreamRevision {
  /** The name of the stream. */
  readonly stream: StreamName;
  /** The revision at which the caller last saw it. */
  readonly revision: ExpectedRevision;
}

/** Conditions beyond the append's own stream, so that a decision stands on all that it was judged by. */
export interface AppendCondition {
  /** Other streams that must still be at these revisions; by default none. */
  readonly unchanged?: readonly StreamRevision[] | undefined;
  /** A position after which no event of `MERGING_TYPES` may be stored; by default they may be anywhere. */
  readonly noMergingAfter?: number | undefined;
  /** The fingerprint that the log must still have up to there; only for a store that keeps fingerprints. */
  readonly history?: Fingerprint | undefined;
}

/** How an append is stored: its conditions, and whether it is live or an import. */
export interface AppendOptions extends AppendCondition {
  /**
   * Whether these events were recorded elsewhere before, so that they keep their moments of recording; false by default. A live
   * append stores the log's latest moment instead of an earlier one. For moving a log from one store to another.
   */
  readonly imported?: boolean | undefined;
}

/** Where following begins: at positions above `after`, at most `limit` events at once, until the signal aborts. */
export interface FollowRange {
  /** The position after which following begins; 0 stands for the beginning. */
  readonly after: number;
  /** The most events of one page, from 1 on. */
  readonly limit?: number | undefined;
  /** Ends the following when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** The next events that a follower is given, if any. */
export interface FollowedPage {
  /** The events, in the order of positions; none if the log only moved on. */
  readonly events: readonly StoredEvent[];
  /** Everything up to here was given, so a later follower begins after it. May lie beyond the last event. */
  readonly position: number;
  /** Whether the log held no more when this was read. */
  readonly caughtUp: boolean;
  /**
   * The fingerprints of the log where the page begins and where it ends, from a store that keeps fingerprints. A follower that
   * knew another one at the beginning follows another history: the store was put back.
   */
  readonly fingerprints?: FingerprintsOfPage | undefined;
}

/** The fingerprints of the log before the first event of a page and at its last one. */
export interface FingerprintsOfPage {
  /** Up to the position after which the page begins. */
  readonly before: Fingerprint;
  /** Up to the last event of the page. */
  readonly after: Fingerprint;
}

/**
 * The log of everything that was recorded, in streams. Every failure is a value; a promise of a store never rejects.
 *
 * Nothing that was stored can be changed or removed through it. Where an operator removed the beginning of a stream by other
 * means, every call that meets the stream fails with `StreamTruncated`. A store of one's own is proved by the cases of
 * `@pavadonis/event-store/contract`.
 */
export interface EventStore {
  /**
   * Whether appends check a condition, in the same transaction. A store that cannot, such as EventStoreDB, refuses an append
   * that has one.
   */
  readonly checksConditions: boolean;

  /**
   * Appends events to a stream, all or none, if the stream's last revision is the expected one and the condition holds.
   *
   * If the same ids already stand at this very place (in this stream, in this order, right after `expected`), it succeeds and
   * stores nothing; the result says so (`storedNow`). So an append whose answer was lost may simply be sent again. Ids alone
   * are compared: an event's id follows from its command, which another process may have decided otherwise.
   *
   * Refused before anything stored is looked at: a stream whose name is none, an empty batch, an id that is no
   * lower-case UUID or comes twice in the batch, an expected revision that is no whole number from 0 on, a moment of
   * recording that is none, texts with U+0000 or half a surrogate pair, which no JSON writer makes and no store can
   * give back, objects and lists nested more than `DEEPEST_NESTING` deep, and more than `LARGEST_APPEND` bytes.
   *
   * The signal withdraws an append that waits for others. One that has not begun stores nothing then, and fails with `busy` at
   * once. A store that cannot tell goes on, and a caller that does not wait for it knows nothing of it.
   *
   * A wrong revision is reported before a condition that does not hold, and both before a taken id. A store that
   * promises unique ids refuses an id that is stored elsewhere too; not all can know.
   *
   * Moments of recording never run backwards by live appends: an event that asks for an earlier moment than the log's latest is
   * stored with the latter, in the same transaction. An import (`imported`) keeps its moments. A store without transactions over
   * streams, such as EventStoreDB, keeps the moments of every append.
   */
  readonly append: (
    stream: StreamName,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    options?: AppendOptions,
    signal?: AbortSignal,
  ) => TaskEither<AppendError, AppendResult>;

  /** The events of one stream in the order of their revisions; empty for a stream that does not exist. */
  readonly readStream: (
    stream: StreamName,
    range: StreamRange,
  ) => TaskEither<ReadError, readonly StoredEvent[]>;

  /** A page of the whole log in the order of positions; shorter than the limit only where the log ends. */
  readonly readAll: (range: LogRange) => TaskEither<ReadError, readonly StoredEvent[]>;

  /** The same events in the same order as `readAll`, with no more than a replay needs. */
  readonly scan: (range: LogRange) => TaskEither<ReadError, readonly ScannedEvent[]>;

  /** The same events in the same order as `readStream`, with no more than a replay needs to settle them. */
  readonly scanStream: (
    stream: StreamName,
    range: Pick<StreamRange, 'limit' | 'knownAt'>,
  ) => TaskEither<ReadError, readonly IdentifiedEvent[]>;

  /**
   * The same events in the same order as `scan`, as bytes in columns. A page may be shorter than the limit, and is empty only
   * where the log ends. Absent where a store holds no bytes, or gains nothing by giving them.
   */
  readonly scanBytes?: ((range: BytesRange) => TaskEither<ReadError, BytesPage>) | undefined;

  /**
   * Returns the fingerprint of the log up to the last event at or before a position; by default that of the whole log. Absent
   * where a store keeps no fingerprints.
   */
  readonly fingerprint?: ((position?: number) => TaskEither<ReadError, Fingerprint>) | undefined;

  /**
   * Returns the texts of the event at a position whose stored bytes are no UTF-8, so that reading replaced some of them by
   * U+FFFD; none of a sound event, and where there is no event. Absent where a store cannot hold such bytes.
   */
  readonly notUtf8?: ((position: number) => TaskEither<ReadError, readonly EventText[]>) | undefined;

  /**
   * Returns the instant from which on what was known is provisional; none while the log is empty, as then it is at any instant.
   *
   * An earlier instant cuts the log where it did before, whatever is appended, and live appends store no moment earlier than it.
   * Absent where a store cannot tell.
   */
  readonly provisionalFrom?: (() => TaskEither<ReadError, Instant | undefined>) | undefined;

  /**
   * The same for all stores of a process that hold one log, and for no others. Callers that would get in each other's way take
   * turns by it; absent where the store alone holds its log.
   */
  readonly logName?: string | symbol | undefined;

  /** How many streams may be read at the same time, where each read waits for a server; absent where that gains nothing. */
  readonly readsAtOnce?: number | undefined;

  /**
   * Yields every event after a position once, in the order of the log: those that are there, then each as it is stored. Where
   * there is nothing to read at first, it yields an empty page. It ends when the signal aborts, the consumer stops iterating,
   * or the first failure is yielded; to resume, follow again from the last `position`. While it waits for events, only the
   * signal ends it.
   */
  readonly follow: (range: FollowRange) => AsyncIterable<Either<ReadError, FollowedPage>>;

  /** Releases the store's resources. From then on everything but `close` itself fails with `StoreClosed`. */
  readonly close: () => TaskEither<StoreUnavailable, void>;
}
