import type { ReadError, StoreUnavailable } from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import type { FileUnavailable, Interruption } from '../interruption';
import type { HistoryLost } from '../read-models/history-lost';

/** Why a reaction stopped for good. Open the reactions again once the cause is gone. */
export type ReactionStopped = Exclude<ReadError, StoreUnavailable> | BrokenCallback;

/** How far a reaction came. */
export interface ReactionProgress {
  /** The position up to which every event of the log was handed over, or is parked. */
  readonly doneUpTo: number;
  /** The number of events that wait or are in hand. */
  readonly waiting: number;
  /** The number of events that are parked. */
  readonly parked: number;
  /**
   * Present where the store was put back since opening: it was followed again from where it is still what was known, so events
   * may have been handed over twice.
   */
  readonly lost?: HistoryLost;
}

/** The condition of a reaction. */
export type ReactionStatus = ReactionProgress &
  (
    | { readonly _tag: 'Following' }
    /** Another process runs the reactions of the file. This one takes over once that one ends. */
    | { readonly _tag: 'StandingBy' }
    /** The store or the file is away. It is tried again after growing pauses; `attempts` failed so far. */
    | { readonly _tag: 'Interrupted'; readonly cause: Interruption; readonly attempts: number }
    | { readonly _tag: 'Stopped'; readonly why: ReactionStopped }
  );

/** The condition of reminders that are handed out. */
export type ReminderStatus = {
  /** The number of persons whose reminders of the last round failed too often; they are handed out again on the next day. */
  readonly parked: number;
} & (
  | { readonly _tag: 'Waiting' | 'HandingOut' | 'StandingBy' }
  /** The file is away, or the code of the host that says what is due failed. It is tried again. */
  | {
      readonly _tag: 'Interrupted';
      /** The last failure. */
      readonly cause: FileUnavailable | BrokenCallback;
      /** How often it was tried in a row. */
      readonly attempts: number;
    }
);
