import { dirname } from 'node:path';
import { askSystem } from './ask-system';
import { codeOf, reasonOf, type FailureReason } from './driver-error';
import type { InvalidFileOption } from './file-options';
import { IN_MEMORY } from './in-memory';

/**
 * Why a file could not be opened; `path` is the file or folder that stands in the way.
 *
 * A file that was there holds what it held, and none was made, unless `CannotOpen` says `created`.
 */
export type SqliteOpenError =
  | InvalidFileOption
  /** The name cannot stand for a file: it is empty, a URL, or one that SQLite gives to its own files beside a database. */
  | { readonly _tag: 'UnusableName'; readonly path: string }
  | { readonly _tag: 'MissingFolder'; readonly path: string }
  /** A file that is only to be read is not made. */
  | { readonly _tag: 'MissingFile'; readonly path: string }
  | { readonly _tag: 'ReadOnly'; readonly path: string }
  | { readonly _tag: 'NotADatabase'; readonly path: string }
  /** A SQLite database that some other program made. */
  | { readonly _tag: 'ForeignDatabase'; readonly path: string }
  /** A later version of this program made it. */
  | {
      readonly _tag: 'NewerVersion';
      /** The file or folder that stands in the way. */
      readonly path: string;
      /** The version of the layout that the file has. */
      readonly version: number;
      /** The latest version of the layout that this program knows. */
      readonly supported: number;
    }
  /** An earlier version of this program made it, and a file that is only to be read is not changed. */
  | {
      readonly _tag: 'OlderVersion';
      /** The file or folder that stands in the way. */
      readonly path: string;
      /** The version of the layout that the file has. */
      readonly version: number;
      /** The latest version of the layout that this program knows. */
      readonly supported: number;
    }
  /** It was checked. `faults` name places in the file, never what stands there. */
  | { readonly _tag: 'Damaged'; readonly path: string; readonly faults: readonly string[] }
  /**
   * Another process or thread writes to the file, the running SQLite may lose commits then, and the host did not accept that.
   */
  | {
      readonly _tag: 'AnotherWriter';
      /** The file that the other one writes to. */
      readonly path: string;
      /** The version of SQLite that runs here. */
      readonly version: string;
    }
  /**
   * There is no SQLite for this platform, or the host's own did not load. Node brings one from 22.13 on; on an older Node,
   * install `@photostructure/sqlite@1`. `cause` is what it said.
   */
  | { readonly _tag: 'NoDriver'; readonly cause: string }
  | {
      readonly _tag: 'CannotOpen';
      /** The file or folder that stands in the way. */
      readonly path: string;
      /** The kind of failure, on which a host can act. */
      readonly reason: FailureReason;
      /** The code that SQLite or the file system gave, extended where there is one: `SQLITE_IOERR_WRITE`, `EROFS`. */
      readonly cause: string;
      /** True if a file was made before this failed. It holds no event; the next opening goes on with it. */
      readonly created?: true;
    };

/** Translates an error of the driver or the file system while opening a file. */
export const cannotOpen = (path: string, readOnly: boolean, thrown: unknown): SqliteOpenError => {
  if (!readOnly && path !== IN_MEMORY) askSystem(path, thrown);
  const [cause, reason] = [codeOf(thrown), reasonOf(thrown)];
  if (cause === 'SQLITE_NOTADB') return { _tag: 'NotADatabase', path };
  // the file itself may be written if it exists: what SQLite could not make is the file, or the two beside it
  if (!readOnly && reason === 'read_only' && cause.startsWith('SQLITE_'))
    return { _tag: 'ReadOnly', path: dirname(path) };
  return { _tag: 'CannotOpen', path, reason, cause };
};
