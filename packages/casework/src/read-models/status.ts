import type { ReadError, Undecodable } from '@pavadonis/event-store';
import type { StreamName } from '@pavadonis/domain';
import type { FailureReason } from '@pavadonis/sqlite';

/** The file of the read models cannot be worked on now. `cause` is SQLite's own code, never its text. */
export interface FileUnavailable {
  readonly _tag: 'FileUnavailable';
  readonly reason: FailureReason;
  readonly cause: string;
}

/** Another version of the read model took this one's place in the file. */
export interface VersionReplaced {
  readonly _tag: 'VersionReplaced';
  readonly by: number;
}

/** The file no longer holds what was kept in it: it was put back, or somebody began these rows anew from another store. */
export interface RowsOverwritten {
  readonly _tag: 'RowsOverwritten';
}

/** The read model's own code threw at this event, or made a row of this stream that cannot be kept. */
export interface BrokenFold {
  readonly _tag: 'BrokenFold';
  readonly stream: StreamName;
  readonly position: number;
  /** The kind of the error, never its text, which could quote what is stored. */
  readonly cause: string;
}

/** The host closed the read models. */
export interface ReadModelsClosed {
  readonly _tag: 'ReadModelsClosed';
}

/** Why a read model follows no further. Its rows stand as they are; opening it again is what helps, once the cause is gone. */
export type StopReason =
  | Undecodable
  | Exclude<ReadError, Interruption>
  | VersionReplaced
  | RowsOverwritten
  | BrokenFold
  | ReadModelsClosed;

/** What is waited out: the store, or the file of the rows. */
export type Interruption = Extract<ReadError, { readonly _tag: 'StoreUnavailable' }> | FileUnavailable;

interface Standing {
  /** Which version the rows that are shown are of. */
  readonly version: number;
  /** Up to where in the log the rows that are shown know everything. */
  readonly position: number;
  /**
   * How many milliseconds ago nothing was missing, as far as this process knows (since the opening, if never yet): the most
   * that the oldest event which is not shown can have waited since. 0 while live.
   */
  readonly behindMs: number;
}

/** Where a read model stands. */
export type Status = Standing &
  (
    | { readonly _tag: 'CatchingUp' }
    | { readonly _tag: 'Live' }
    /**
     * The rows are built from the beginning of the log, up to `built` so far. For a `NewVersion` the rows of the former one
     * are shown meanwhile. Where the file held rows of another store's events (`OtherHistory`), or rows that this Node
     * cannot read, those are gone and the new ones are shown as they grow.
     */
    | {
        readonly _tag: 'Rebuilding';
        readonly because: 'NewVersion' | 'OtherHistory' | 'Unreadable';
        readonly built: number;
      }
    /** Tried again after growing pauses; `attempts` failed so far. */
    | { readonly _tag: 'Interrupted'; readonly cause: Interruption; readonly attempts: number }
    | { readonly _tag: 'Stopped'; readonly why: StopReason }
  );
