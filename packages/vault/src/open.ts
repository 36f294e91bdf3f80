import type { Instant } from '@pavadonis/domain';
import { instantOf } from '@pavadonis/domain';
import { invalidOption, type Unstarted } from '@pavadonis/event-store';
import {
  type Database,
  type FileOptions,
  IN_MEMORY,
  invalidFileOption,
  LOCK_TIMEOUT_MS,
  openFile,
  type SqliteLibrary,
  type SqliteOpenError,
} from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import type * as TE from 'fp-ts/TaskEither';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { MissingKeys, MissingRegister, OpenVaultError, VaultUnavailable } from './errors';
import { checkedVault } from './checked-vault';
import { keysLayout } from './keys/layout';
import type { MasterKey } from './master/master-key';
import { promisedChance, promisedNow } from './promised';
import { registerLayout } from './register/layout';
import { prepareRegister } from './register/register';
import type { Chance } from './sealed/key-id';
import { unavailable } from './unavailable';
import type { Vault } from './vault';
import { vaultOn } from './vault-on';

/** Which files hold a vault, and the masters. */
export interface VaultOptions extends Pick<FileOptions, 'lockTimeoutMs' | 'rights' | 'open'> {
  /** The file of keys, made with the vault. It is backed up after the store, and elsewhere: without it no text opens. */
  readonly keys: string;
  /** The register of the forgotten, made with the vault. It is kept apart from the backups of keys and store. */
  readonly register: string;
  /** The master that wraps new keys. */
  readonly master: MasterKey;
  /** Masters that wrapped keys before, or that other processes use already; none by default. */
  readonly otherMasters?: readonly MasterKey[] | undefined;
  /**
   * Whether a vault whose register of the forgotten is gone gets a new one. `refused` by default: keys that were put back would
   * bring forgotten persons back. The new one names those whom the file of keys still knows to be forgotten.
   */
  readonly lostRegister?: 'refused' | 'accepted' | undefined;
  /**
   * Whether a second process, or a worker thread, may write where the running SQLite may lose commits then (`mayLoseCommits`).
   * `refused` by default: it is not opened, with `AnotherWriter`.
   */
  readonly severalWriters?: 'refused' | 'accepted' | undefined;
  /** The clock; that of the system by default. */
  readonly now?: (() => Instant) | undefined;
  /** Random bytes, so many as it is asked for; those of Node by default. */
  readonly chance?: Chance | undefined;
}

interface File {
  readonly database: Database;
  readonly sqlite: SqliteLibrary;
}

const exists = (path: string): boolean => path !== IN_MEMORY && existsSync(path);

// before anything is made, so that a slip in a path leaves no file behind
const missingRegister = ({ keys, register, lostRegister }: VaultOptions): MissingRegister | undefined =>
  exists(keys) && !exists(register) && lostRegister !== 'accepted'
    ? { _tag: 'MissingRegister', path: register }
    : undefined;

const missingKeys = (
  { keys, lockTimeoutMs }: VaultOptions,
  { database }: File,
): MissingKeys | VaultUnavailable | undefined => {
  try {
    // asked first: another process may make both at this moment, and the register names keys only after they are there
    const owner = prepareRegister(database, lockTimeoutMs ?? LOCK_TIMEOUT_MS).owner();
    return owner?.hasKeys === true && !exists(keys) ? { _tag: 'MissingKeys', path: keys } : undefined;
  } catch (thrown) {
    return unavailable(thrown);
  }
};

const openOn = async (
  keys: File,
  register: File,
  options: VaultOptions,
): Promise<E.Either<OpenVaultError, Vault>> => {
  try {
    const vault = await vaultOn(keys.database, register.database, {
      ...options,
      sqlite: keys.sqlite,
      lockTimeoutMs: options.lockTimeoutMs ?? LOCK_TIMEOUT_MS,
      now: promisedNow(options.now ?? (() => instantOf(Date.now()))),
      chance: promisedChance(options.chance ?? randomBytes),
    });
    return E.map(checkedVault)(vault);
  } catch (thrown) {
    return E.left(unavailable(thrown));
  }
};

const closing = ({ database }: File): void => {
  E.tryCatch(() => database.close(), E.toError);
};

/**
 * Opens a vault: its file of keys and its register of the forgotten, which are made if there are none. Destroys again what the
 * register names and ends what was interrupted, so that keys or a store that were put back bring nobody back.
 *
 * Any number of processes may open the same vault, unless SQLite may lose commits then (`severalWriters`). A file of a store is
 * refused, and so is the one file in the place of the other.
 */
export const openVault =
  (options: VaultOptions): Unstarted<OpenVaultError, Vault> =>
  async () => {
    const invalid =
      invalidFileOption(options, 'keys') ??
      invalidFileOption(options, 'register') ??
      invalidOption(options, {
        rules: {
          now: 'a function',
          chance: 'a function',
          master: 'a master',
          otherMasters: 'a list of masters',
          lostRegister: 'refused or accepted',
        },
        needed: ['master'],
      });
    if (invalid !== undefined) return E.left(invalid);
    const unnamed = missingRegister(options);
    if (unnamed !== undefined) return E.left(unnamed);
    const { lockTimeoutMs, rights, open, severalWriters = 'refused' } = options;
    const fileOptions = { lockTimeoutMs, rights, open, refuseWriters: severalWriters === 'refused' };
    const opened = (path: string, layout: typeof keysLayout): TE.TaskEither<SqliteOpenError, File> =>
      openFile(path, layout, fileOptions, (database, _, sqlite) => {
        // of this connection alone, so each one says so; what is deleted is overwritten, in free pages too
        database.exec('PRAGMA secure_delete = ON');
        return { database, sqlite };
      });

    const register = await opened(options.register, registerLayout)();
    if (E.isLeft(register)) return register;
    const lost = missingKeys(options, register.right);
    if (lost !== undefined) {
      closing(register.right);
      return E.left(lost);
    }
    const keys = await opened(options.keys, keysLayout)();
    if (E.isLeft(keys)) {
      closing(register.right);
      return keys;
    }
    const vault = await openOn(keys.right, register.right, options);
    if (E.isLeft(vault)) for (const file of [keys.right, register.right]) closing(file);
    return vault;
  };
