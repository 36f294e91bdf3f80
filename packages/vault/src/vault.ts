import type { CivilDate, StreamName } from '@pavadonis/domain';
import type { InvalidArgument, Unstarted } from '@pavadonis/event-store';
import type { SqliteLibrary } from '@pavadonis/sqlite';
import type {
  MasterInUse,
  MasterRetired,
  OpenTextError,
  RevealError,
  SameAsError,
  SealTextError,
  UnknownMaster,
  UnwrapError,
  VaultFailure,
} from './errors';
import type { Forgetting } from './forgetting/forgetting';
import type { MasterRecord } from './master/masters';
import type { IdsFromFile } from './same/ids-from-files';

/** The masters of a vault: which there are, changing from one to another, and the record of those destroyed. */
export interface VaultMasters {
  /** Returns all masters that ever wrapped keys of this vault, the first one in front. */
  readonly list: () => Unstarted<VaultFailure, readonly MasterRecord[]>;
  /**
   * Wraps everything anew that another master wraps, by the one with which the vault was opened. No text changes. It works in
   * steps of some milliseconds; where it was interrupted, calling it again goes on.
   */
  readonly rewrap: () => Unstarted<MasterRetired | UnwrapError, void>;
  /**
   * Records the day on which a master was or will be destroyed, with all its copies. Refused while it wraps anything. From then
   * on it wraps nothing new.
   */
  readonly recordDestroyed: (
    master: string,
    on: CivilDate,
  ) => Unstarted<InvalidArgument | UnknownMaster | MasterInUse | VaultFailure, void>;
}

/** Seals personal texts, each with the key of its stream, and destroys keys. */
export interface Vault {
  /** The id of the vault. */
  readonly id: string;
  /** The SQLite that runs here. */
  readonly sqlite: SqliteLibrary;
  /**
   * Seals a text of a kind in a stream. The first text of a stream makes its key, which is on the disk before the text is
   * returned. The same text of the same kind is always sealed alike.
   *
   * A kind is a name given once for good, such as `goal-text`. A text may have 2,047 bytes in UTF-8: more than
   * 500 characters take.
   */
  readonly seal: (stream: StreamName, kind: string, text: string) => Unstarted<SealTextError, string>;
  /** Returns the text that was sealed as this kind in this stream, and never another one. */
  readonly reveal: (stream: StreamName, kind: string, sealed: string) => Unstarted<RevealError, string>;
  /**
   * Checks that a text was sealed as this kind in this stream, and does not give it out. So it does while the stream is to be
   * forgotten, too: whoever repeats what is recorded needs no more.
   */
  readonly opens: (stream: StreamName, kind: string, sealed: string) => Unstarted<OpenTextError, void>;
  /**
   * Returns a random id that stands for a value of another register, the same one for all persons who have it, and notes that
   * this stream has it. The value is given in its normal form, or as it was sealed in this stream, as an `external-id`. It is
   * forgotten with the last stream that has it. Half a surrogate pair is refused.
   */
  readonly sameAs: (scheme: string, value: string, stream: StreamName) => Unstarted<SameAsError, string>;
  /**
   * Makes ids of commands from the keys of a file's rows, so that a file that is read twice is recorded once. Nobody without the
   * vault can tell a row by its id. `file` names the kind of file, once for good.
   */
  readonly idsFromFile: (
    file: string,
  ) => Unstarted<InvalidArgument | UnwrapError | MasterRetired, IdsFromFile>;
  /** Forgetting persons. */
  readonly forgetting: Forgetting;
  /** The masters. */
  readonly masters: VaultMasters;
  /** Closes both files, once the calls under way are done. Later calls fail with `VaultClosed`. */
  readonly close: () => Unstarted<VaultFailure, void>;
}
