import type { ReadError, Undecodable } from '@pavadonis/event-store';
import type { BrokenCallback, BrokenFold } from '@pavadonis/projection';
import type { Interruption } from '../interruption';

/** The rows of this version were removed from the file, where a higher version stands. */
export interface VersionReplaced {
  readonly _tag: 'VersionReplaced';
  /** The highest version in the file. */
  readonly by: number;
}

/**
 * The file no longer holds the rows as persisted: it was restored, or another process began them anew from another
 * store.
 */
export interface RowsOverwritten {
  readonly _tag: 'RowsOverwritten';
}

/** The host closed the read models. */
export interface ReadModelsClosed {
  readonly _tag: 'ReadModelsClosed';
}

/** The reasons why this process may no longer write a build. */
export type BuildLost = VersionReplaced | RowsOverwritten;

/** The reason why a read model stopped following. Its rows stay as they are; open it again once the cause is gone. */
export type StopReason =
  Undecodable | Exclude<ReadError, Interruption> | BuildLost | BrokenFold | BrokenCallback | ReadModelsClosed;
