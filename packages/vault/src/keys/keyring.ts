import type { StreamName } from '@pavadonis/domain';
import { type Database, prepareQuery, type Transaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import type { KeyDestroyed, MasterRetired, UnwrapError } from '../errors';
import type { Masters } from '../master/masters';
import { type Chance, newKeyId } from '../sealed/key-id';
import { type TextKey, textKey, VERSION } from '../sealed/text-key';
import { KEY_BYTES } from '../siv/siv';
import type { KeyRow, KeyRows } from './rows';

/** A key that is unwrapped, and the request by which its stream is to be forgotten, if any. */
export interface HeldKey {
  readonly key: TextKey;
  readonly request: string | undefined;
}

type FindOrMakeError = KeyDestroyed | MasterRetired | UnwrapError;

// a host works on so many persons at a time, and unwrapping a key anew takes some microseconds
const MOST_HELD = 1000;

// a fraction of a millisecond of work
const MOST_AT_ONCE = 100;

const aboutKey = (vault: string, { stream, id }: Pick<KeyRow, 'stream' | 'id'>): readonly string[] => [
  VERSION,
  'key',
  vault,
  stream,
  Buffer.from(id).toString('hex'),
];

const isSameKey = (one: KeyRow | undefined, other: KeyRow): boolean =>
  one !== undefined && Buffer.from(one.id).equals(other.id);

/** Returns the error that a stream was forgotten, if it was. */
export const destroyed = (rows: KeyRows, stream: StreamName): KeyDestroyed | undefined => {
  const [first] = rows.tombstonesOf(stream);
  return first && { _tag: 'KeyDestroyed', stream, on: first.on };
};

/** The parts of a vault that a keyring needs. */
export interface KeyringOptions {
  readonly database: Database;
  readonly transaction: Transaction;
  readonly rows: KeyRows;
  readonly masters: Masters;
  readonly vault: string;
  readonly chance: Chance;
}

/** Makes the ring of unwrapped keys. It holds none past a change of the file. Calls reject with what the driver throws. */
export const keyringOn = ({ database, transaction, rows, masters, vault, chance }: KeyringOptions) => {
  const findVersion = prepareQuery(database, 'PRAGMA data_version');
  const held = new Map<StreamName, HeldKey>();
  const finding = new Map<StreamName, Promise<E.Either<FindOrMakeError, HeldKey>>>();
  let seen: unknown;
  let left = 0;

  // SQLite tells of changes by others; those of this connection call `drop`
  const drop = (): void => {
    held.clear();
  };
  const dropIfChanged = (): void => {
    const [version] = findVersion().flat();
    if (version !== seen) drop();
    seen = version;
  };

  const forgetLook = (): void => {
    left = 0;
  };
  // the texts of a command are asked for at once, and one look is as late as the next
  const dropIfChangedSinceTurn = (): void => {
    if (left === 0) {
      dropIfChanged();
      left = MOST_AT_ONCE;
      queueMicrotask(forgetLook);
    }
    left -= 1;
  };

  const hold = (stream: StreamName, key: HeldKey): HeldKey => {
    const [oldest] = held.keys();
    if (held.size >= MOST_HELD && oldest !== undefined) held.delete(oldest);
    held.set(stream, key);
    return key;
  };

  const unwrapped = async (row: KeyRow): Promise<E.Either<UnwrapError, TextKey>> => {
    const secret = await masters.unwrap(row.master, row.wrapped, aboutKey(vault, row));
    if (E.isLeft(secret)) return secret;
    if (secret.right === undefined) return E.left({ _tag: 'TamperedKey', stream: row.stream });
    const key = textKey(secret.right, row.id, row.stream);
    secret.right.fill(0);
    return E.right(key);
  };

  const unwrappedOf = async (stream: StreamName): Promise<E.Either<UnwrapError, HeldKey | undefined>> => {
    for (;;) {
      const row = rows.ofStream(stream);
      if (row === undefined) return E.right(undefined);
      const key = await unwrapped(row);
      if (E.isLeft(key)) return key;
      // it may have been destroyed while the master was asked
      dropIfChanged();
      const now = rows.ofStream(stream);
      if (now !== undefined && isSameKey(now, row))
        return E.right(hold(stream, { key: key.right, request: now.request }));
    }
  };

  const heldOf = (stream: StreamName): HeldKey | undefined => {
    dropIfChangedSinceTurn();
    return held.get(stream);
  };

  const find = async (stream: StreamName): Promise<E.Either<UnwrapError, HeldKey | undefined>> => {
    const known = heldOf(stream);
    return known === undefined ? unwrappedOf(stream) : E.right(known);
  };

  // two processes may do so at once for one person: the first to write makes the key of both
  const make = async (stream: StreamName): Promise<E.Either<FindOrMakeError, void>> => {
    const [id, secret] = [newKeyId(vault, chance), chance(KEY_BYTES)];
    const wrapped = await masters.wrap(secret, aboutKey(vault, { stream, id }));
    secret.fill(0);
    if (E.isLeft(wrapped)) return wrapped;
    return transaction((): E.Either<KeyDestroyed | MasterRetired, void> => {
      const gone = destroyed(rows, stream);
      if (gone !== undefined) return E.left(gone);
      if (rows.ofStream(stream) !== undefined) return E.right(undefined);
      const master = masters.wrapping();
      if (E.isLeft(master)) return master;
      rows.add({ stream, id, master: master.right, wrapped: wrapped.right });
      return E.right(undefined);
    });
  };

  const findOrMake = async (stream: StreamName): Promise<E.Either<FindOrMakeError, HeldKey>> => {
    for (;;) {
      const found = await find(stream);
      if (E.isLeft(found)) return found;
      if (found.right !== undefined) return E.right(found.right);
      const made = await make(stream);
      if (E.isLeft(made)) return made;
    }
  };

  return {
    drop,
    /** Returns the key of a stream if it is unwrapped already. Throws what the driver throws. */
    held: heldOf,
    /** Returns the key of a stream, if it has one. */
    find,
    /** Returns the key of a stream; makes it for the first text, and keeps it on the disk before. */
    findOrMake: (stream: StreamName): Promise<E.Either<FindOrMakeError, HeldKey>> => {
      // several texts of a command may be the first ones of a person
      const begun = finding.get(stream);
      if (begun !== undefined) return begun;
      const mine = findOrMake(stream).finally(() => finding.delete(stream));
      finding.set(stream, mine);
      return mine;
    },
    /** Wraps a key anew, by the current master. */
    rewrapped: async (row: KeyRow): Promise<E.Either<UnwrapError, Uint8Array>> => {
      const about = aboutKey(vault, row);
      const secret = await masters.unwrap(row.master, row.wrapped, about);
      if (E.isLeft(secret)) return secret;
      if (secret.right === undefined) return E.left({ _tag: 'TamperedKey', stream: row.stream });
      const wrapped = await masters.wrap(secret.right, about);
      secret.right.fill(0);
      return wrapped;
    },
  };
};

/** A ring of unwrapped keys. */
export type Keyring = ReturnType<typeof keyringOn>;
