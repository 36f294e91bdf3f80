import type { Database } from './driver';
import type { Statements } from './thread';

/** Something that holds in every sound file of a layout, beyond what SQLite itself looks after. */
export interface Invariant {
  /** The fault where it does not hold, in a few words. */
  readonly fault: string;
  /**
   * The places where it does not hold, as numbers or names of the layout, never as contents: by a query of one column, or by a
   * function where no query can tell.
   */
  readonly places: string | ((all: Statements['all']) => Promise<readonly string[]>);
}

/** How the files of one program are laid out. */
export interface Layout {
  /** Marks a file as the program's own in SQLite's header. */
  readonly applicationId: number;
  /** The SQL that lifts a file of version 0 (empty), 1, 2 … by one; their number is the version of today. */
  readonly migrations: readonly string[];
  /**
   * Does a part of the work that the migrations leave, in a transaction of its own, and returns whether all is done. Called until
   * it is, whenever a file is opened for writing.
   */
  readonly completed?: ((database: Database) => boolean) | undefined;
  /**
   * Whether pages that were freed are given back to the disk, and not only used again. False by default. It holds for files that
   * are made with it.
   */
  readonly shrinks?: boolean;
  /** The checks of a sound file, besides SQLite’s own. */
  readonly invariants: readonly Invariant[];
}
