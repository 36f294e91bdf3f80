import type { StoreUnavailable } from '@pavadonis/event-store';
import { codeOf, type FailureReason, reasonOf } from '@pavadonis/sqlite';

/** The file of the read models is unavailable now. `cause` is SQLite's own code, never its text. */
export interface FileUnavailable {
  readonly _tag: 'FileUnavailable';
  /** The kind of failure: whether the file is busy, the disk full, and so on. */
  readonly reason: FailureReason;
  /** The name of SQLite’s result code. */
  readonly cause: string;
}

/** Returns what is told of an error that a driver threw. */
export const fileUnavailable = (thrown: unknown): FileUnavailable => ({
  _tag: 'FileUnavailable',
  reason: reasonOf(thrown),
  cause: codeOf(thrown),
});

/** A failure that passes by itself, or once somebody has looked at the store or the file. */
export type Interruption = StoreUnavailable | FileUnavailable;

/** Returns whether a failure is an interruption, which a later attempt may not meet. */
export const isInterruption = (failure: { readonly _tag: string }): failure is Interruption =>
  failure._tag === 'StoreUnavailable' || failure._tag === 'FileUnavailable';
