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
  }) => TaskEither<Failure, readonly Entry<Recordable>[]>;
  /**
   * Makes the task that reads the log window after window, for folds that take no more than those fields. Each run reads the next
   * window, which is empty where the log ends. Absent where the log is read in pages alone.
   */
  readonly windows?:
    | ((
        takenFields: TakenFields,
        range: { readonly knownAt?: KnownAt | undefined },
      ) => TaskEither<Failure, EventWindow<Recordable>>)
    | undefined;
  /** Makes a pause for others while a window is folded, if one is due. Absent where nobody waits. */
  readonly breathe?: (() => Promise<void> | undefined) | undefined;
  /** Reads the first events of one stream, with their ids. */
  readonly stream: (
    stream: StreamName,
    range: { readonly limit: number; readonly knownAt?: KnownAt | undefined },
  ) => TaskEither<Failure, readonly Settleable<Recordable>[]>;
  /** How many streams may be read at the same time, where each waits for a server; 1 by default. */
  readonly streamsAtOnce?: number;
}
