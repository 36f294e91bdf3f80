import type { Part } from '@pavadonis/projection';
import type { FileUnavailable, Interruption } from '../interruption';
import type { Condition, RebuildReason } from './condition';
import type { HistoryLost } from './history-lost';
import type { StopReason } from './stop-reason';

/** The rows that a read model shows at present. */
export interface RowsShown {
  /** The version of the read model that made the shown rows. */
  readonly version: number;
  /** The part of the log that the read model follows; absent where it follows the whole. */
  readonly part?: Part;
  /** The position up to which the shown rows hold the log. */
  readonly position: number;
  /**
   * Milliseconds since these rows were last fully up to date, or since opening if they never were; 0 while live.
   *
   * So the oldest event that is not shown has waited no longer than this.
   */
  readonly behindMs: number;
  /** The position up to which the file holds the rows. Reports do not wait for it; a restart goes on from there. */
  readonly kept: number;
  /** The reason why the file does not take rows at present, and how often it was tried; absent while it takes them. */
  readonly unkept?: { readonly cause: FileUnavailable; readonly attempts: number };
  /** The history that the rows knew before and the store lost; absent once `acknowledgeLoss` was called. */
  readonly lost?: HistoryLost;
}

/** The condition of a read model. */
export type Status = RowsShown &
  /** The rows are being read from the file. None is shown until all are there, but `row` finds a single one. */
  (
    | { readonly _tag: 'Opening' }
    | { readonly _tag: 'CatchingUp' }
    | { readonly _tag: 'Live' }
    /**
     * The rows are being built from the beginning of the log, up to `built` so far.
     *
     * For a `NewVersion` the rows of the former version are shown meanwhile. After `OtherHistory` (the file held rows
     * of another store's events) and `Unreadable` (this Node cannot read the rows) the former rows are gone. The new ones are
     * shown once they are there, or as they grow where the store gives no bytes.
     */
    | { readonly _tag: 'Rebuilding'; readonly because: RebuildReason; readonly built: number }
    /** The store is away. The read model retries after growing pauses; `attempts` failed so far. */
    | { readonly _tag: 'Interrupted'; readonly cause: Interruption; readonly attempts: number }
    | { readonly _tag: 'Stopped'; readonly why: StopReason }
  );

/** The position up to which rows are built, and what may be absent of a status. */
interface More {
  readonly built: number;
  /** Whether these rows are built beside those that are shown. */
  readonly isReplayed: boolean;
  readonly part: Part | undefined;
  readonly lost: HistoryLost | undefined;
  readonly unkept: RowsShown['unkept'] | undefined;
}

/** Reports a condition to the host, at a moment of the clock. */
export const statusOf = (
  condition: Condition,
  { built, isReplayed, part, lost, unkept, ...rows }: Pick<RowsShown, 'version' | 'position' | 'kept'> & More,
  now: number,
): Status => {
  const behindMs = condition._tag === 'Live' ? 0 : now - condition.since;
  const shown: RowsShown = {
    ...rows,
    ...(part && { part }),
    behindMs,
    ...(lost && { lost }),
    ...(unkept && { unkept }),
  };
  switch (condition._tag) {
    case 'Opening':
    case 'CatchingUp':
      return { ...shown, _tag: condition._tag, ...(isReplayed && { built }) };
    case 'Live':
      return { ...shown, _tag: 'Live' };
    case 'Rebuilding':
      return { ...shown, _tag: 'Rebuilding', because: condition.because, built };
    case 'Interrupted':
      return { ...shown, _tag: 'Interrupted', cause: condition.cause, attempts: condition.attempts };
    case 'Stopped':
      return { ...shown, _tag: 'Stopped', why: condition.why };
  }
};
