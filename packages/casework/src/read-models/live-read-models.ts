import type { StreamOf } from '@pavadonis/domain';
import type { HistoryError, InvalidArgument, Unstarted } from '@pavadonis/event-store';
import type { ReadModels, ReplayedPart, ViewOf } from '@pavadonis/projection';
import type { CallOptions } from '../call-aborted';
import type { FileUnavailable } from '../interruption';
import type { ShownRows } from './model';
import type { PositionPassed } from './part-of-rows';
import type { FollowedBy, RowOf, ShownRow } from './row';
import type { Status } from './status';
import type { ReadModelStopped, WaitAborted } from './wait';
import type { CaughtUpOptions } from './wait-arguments';

/**
 * Read models that follow a store.
 *
 * The rows are changed in place, a page of events at once between two ticks. So a report that is computed at once
 * sees all models of one position at the same point of the log, and never half a page. After a wait, take the view
 * again.
 */
export interface LiveReadModels<M extends ReadModels> {
  /**
   * Returns the rows for reports. `version` is the version of the rows.
   *
   * After a change of version these are the former version's rows until the new ones are built. Check `version`
   * before passing them to a report written for the new one.
   */
  readonly view: <Name extends keyof M>(name: Name) => ShownRows<ViewOf<M[Name]>>;
  /**
   * Returns the row of one person, contract, operation or centre; undefined if the read model knows of none. A stream that was
   * merged into another gives the row of the person.
   *
   * It is there at once, also while the rows of all are being read from the file (`Opening`): then it holds the log up to where
   * it was kept, as its `position` tells. Only a row that the file does not hold under this name is waited for.
   */
  readonly row: <Name extends keyof M, C extends FollowedBy<M[Name]>>(
    name: Name,
    stream: StreamOf<C>,
    options?: CallOptions,
  ) => Unstarted<
    ReadModelStopped<keyof M> | WaitAborted<keyof M> | InvalidArgument,
    ShownRow<RowOf<M[Name], C>> | undefined
  >;
  /** Returns how each read model fares now, by its name. */
  readonly status: () => { readonly [Name in keyof M]: Status };
  /**
   * Waits until the rows that the file held are shown. They may be old, or of a store that was put back meanwhile: what a host
   * shows where its store is away.
   */
  readonly opened: (
    options?: CaughtUpOptions<keyof M>,
  ) => Unstarted<ReadModelStopped<keyof M> | WaitAborted<keyof M> | InvalidArgument, void>;
  /**
   * Waits until the read models show the log up to a position, such as the one of the caller's own append. Rows that were just
   * opened are compared with the store before that. Rows of the former version are enough, as long as they are shown.
   */
  readonly caughtUpTo: (
    position: number,
    options?: CaughtUpOptions<keyof M>,
  ) => Unstarted<ReadModelStopped<keyof M> | WaitAborted<keyof M> | InvalidArgument, void>;
  /**
   * Waits until the read models show the whole log as it is at some moment of the wait, in their own version: what a host does
   * before its first report. Where rows are built anew it takes as long as that, so give a signal.
   */
  readonly caughtUp: (
    options?: CaughtUpOptions<keyof M>,
  ) => Unstarted<ReadModelStopped<keyof M> | WaitAborted<keyof M> | InvalidArgument, void>;
  /**
   * Returns a copy of the rows as a part of the log up to a position, for `joinParts`; without the option `part` they are the
   * only one. Waits until the read models show the log up to there. Fails with `PositionPassed` where events of the part came
   * after it: name a later position then, to all parts. All rows are copied at once.
   */
  readonly part: (
    position: number,
    options?: CallOptions,
  ) => Unstarted<
    ReadModelStopped<keyof M> | WaitAborted<keyof M> | InvalidArgument | PositionPassed | HistoryError,
    ReplayedPart
  >;
  /** Notes that somebody knows of the histories that the store lost, so that `status` tells of them no more. */
  readonly acknowledgeLoss: () => Unstarted<FileUnavailable, void>;
  /**
   * Removes the rows of all lower versions of these read models from the file. Processes that use them stop
   * (`VersionReplaced`). Otherwise they are removed a week after the last of these processes used them.
   */
  readonly removeLowerVersions: () => Unstarted<FileUnavailable, void>;
  /** Stops following and releases the file. Reports can still read the rows in memory. */
  readonly close: () => Unstarted<FileUnavailable, void>;
}
