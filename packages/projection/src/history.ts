import type {
  Entry,
  EventWindow,
  KnownAt,
  Recordable,
  Settleable,
  StreamName,
  TakenFields,
} from '@pavadonis/domain';
import type { TaskEither } from 'fp-ts/TaskEither';

/** The events of some streams in a page of the log. */
export interface PageOfStreams {
  /** The events of these streams, in the order of positions. */
  readonly entries: readonly Entry<Recordable>[];
  /** The position up to which the log was read. */
  readonly readTo: number;
  /** Whether the log ends there. */
  readonly isLast: boolean;
}

/**
 * The log as a replay reads it: in pages, in the order of positions, and parts of single streams.
 *
 * Of a stream whose rows have to be folded anew, it reads the first `limit` events. `Failure` is the source's own.
 */
export interface History<Failure> {
  /** Reads the next events of the log, in the order of positions. */
  readonly page: (range: {
    /** The position after which the page begins; 0 stands for the beginning. */
    readonly after: number;
    /** The most events to read, from 1 on. */
    readonly limit: number;
    /** Leaves out events that were not known at that moment; by default none. */
    readonly knownAt?: KnownAt | undefined;
    /** Asks for merges and amendments alone. A source may give others as well. */
    readonly only?: 'merging' | undefined;
  }) => TaskEither<Failure, readonly Entry<Recordable>[]>;
  /**
   * Makes the task that reads the log window after window, for folds that take no more than those fields. Each run reads the
   * next window, which is empty where the log ends. Absent where the log is read in pages alone.
   */
  readonly windows?:
    | ((
        takenFields: TakenFields,
        range: {
          /** Leaves out events that were not known at that moment; by default none. */
          readonly knownAt?: KnownAt | undefined;
          /** Picks the streams whose events are given; by default all. */
          readonly isTaken?: ((stream: StreamName) => boolean) | undefined;
        },
      ) => TaskEither<Failure, EventWindow<Recordable>>)
    | undefined;
  /**
   * Makes the task that reads the events of some streams, page after page, and leaves the others unread. Absent where a source
   * has nothing better than whole pages.
   */
  readonly pagesOf?:
    | ((
        isTaken: (stream: StreamName) => boolean,
        range: {
          /** Leaves out events that were not known at that moment; by default none. */
          readonly knownAt?: KnownAt | undefined;
        },
      ) => TaskEither<Failure, PageOfStreams>)
    | undefined;
  /** Returns a hash of the whole log up to a position. Absent where a source keeps none. */
  readonly fingerprint?: ((position: number) => TaskEither<Failure, { readonly hash: string }>) | undefined;
  /** Makes a pause for others while a window is folded, if one is due. Absent where nobody waits. */
  readonly breathe?: (() => Promise<void> | undefined) | undefined;
  /** Reads the first events of one stream, with their ids. */
  readonly stream: (
    stream: StreamName,
    range: {
      /** The number of events to read, from the first on. */
      readonly limit: number;
      /** Leaves out events that were not known at that moment; by default none. */
      readonly knownAt?: KnownAt | undefined;
      /** The fields that folds take: no others are needed, but that of a correction's target. By default all are. */
      readonly takenFields?: TakenFields | undefined;
    },
  ) => TaskEither<Failure, readonly Settleable<Recordable>[]>;
  /** How many streams may be read at the same time, where each waits for a server; 1 by default. */
  readonly streamsAtOnce?: number;
}
