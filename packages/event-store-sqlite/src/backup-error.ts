import type { StoreClosed } from '@pavadonis/event-store';
import { askSystem, codeOf, reasonOf, type FailureReason } from '@pavadonis/sqlite';

/** Why a store was not copied. Nothing was left behind, and what was there is there as it was. */
export type BackupError =
  /** The name cannot stand for a file: it is empty, a URL, or one that SQLite gives to its own files beside a database. */
  | { readonly _tag: 'UnusableName'; readonly path: string }
  | { readonly _tag: 'MissingFolder'; readonly path: string }
  | { readonly _tag: 'TargetExists'; readonly path: string }
  | {
      readonly _tag: 'CannotBackUp';
      /** The file or folder that stands in the way. */
      readonly path: string;
      /** The kind of failure, on which a host can act. */
      readonly reason: FailureReason;
      /** The name of SQLite’s result code, or the code of the file system. */
      readonly cause: string;
    }
  | StoreClosed;

/** Translates an error of the driver or the file system while copying to a file. */
export const cannotBackUp = (path: string, thrown: unknown): BackupError => {
  askSystem(path, thrown);
  return { _tag: 'CannotBackUp', path, reason: reasonOf(thrown), cause: codeOf(thrown) };
};
