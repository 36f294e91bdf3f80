import type { StoreUnavailable } from '@pavadonis/event-store';

/**
 * Why a file could not be opened as a store; `path` is the file or folder that stands in the way. Nothing was created
 * and nothing was changed.
 */
export type OpenError =
  | { readonly _tag: 'MissingFolder'; readonly path: string }
  | { readonly _tag: 'ReadOnly'; readonly path: string }
  | { readonly _tag: 'NotADatabase'; readonly path: string }
  /** A SQLite database that some other program made. */
  | { readonly _tag: 'ForeignDatabase'; readonly path: string }
  /** A store that a later version of this package made. */
  | {
      readonly _tag: 'NewerVersion';
      readonly path: string;
      readonly version: number;
      readonly supported: number;
    }
  /** There is no SQLite for this platform, or the host's own did not load; `cause` is what it said. */
  | { readonly _tag: 'NoDriver'; readonly cause: string }
  | {
      readonly _tag: 'CannotOpen';
      readonly path: string;
      readonly reason: StoreUnavailable['reason'];
      readonly cause: string;
    };
