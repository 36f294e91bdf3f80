import { type Database, prepareQuery, type Transaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { createHmac } from 'node:crypto';
import type { MasterRetired, MasterUnavailable, UnknownMaster, WrongMaster } from '../errors';
import type { Masters } from '../master/masters';
import type { Chance } from '../sealed/key-id';
import { VERSION } from '../sealed/text-key';
import { KEY_BYTES } from '../siv/siv';

const NAME = 'vault';

type SecretRow = readonly [master: number, wrapped: Uint8Array];

/** The reasons why the secret of a vault cannot be had. */
export type SecretError = UnknownMaster | WrongMaster | MasterUnavailable | MasterRetired;

/** Prepares the secret of a vault, which it has for good: ids that were made with it must be made again. */
export const prepareSecret = (
  database: Database,
  transaction: Transaction,
  masters: Masters,
  vault: string,
  chance: Chance,
) => {
  const find = prepareQuery(database, 'SELECT master, wrapped FROM secrets WHERE name = ?');
  const insert = database.prepare('INSERT INTO secrets(name, master, wrapped) VALUES (?, ?, ?)');
  const update = database.prepare('UPDATE secrets SET master = ?, wrapped = ? WHERE name = ? AND master = ?');
  const about = [VERSION, 'secret', vault, NAME];

  const row = (): SecretRow | undefined => (find(NAME) as readonly SecretRow[])[0];

  const make = async (): Promise<E.Either<SecretError, void>> => {
    const wrapped = await masters.wrap(chance(KEY_BYTES), about);
    if (E.isLeft(wrapped)) return wrapped;
    return transaction((): E.Either<MasterRetired, void> => {
      if (row() !== undefined) return E.right(undefined);
      const master = masters.wrapping();
      if (E.isLeft(master)) return master;
      insert.run(NAME, master.right, wrapped.right);
      return E.right(undefined);
    });
  };

  const unwrap = async ([master, wrapped]: SecretRow): Promise<E.Either<SecretError, Uint8Array>> => {
    const secret = await masters.unwrap(master, wrapped, about);
    if (E.isLeft(secret)) return secret;
    return secret.right === undefined
      ? E.left({ _tag: 'WrongMaster', master: masters.idOf(master) })
      : E.right(secret.right);
  };

  const get = async (): Promise<E.Either<SecretError, Uint8Array>> => {
    for (;;) {
      const found = row();
      if (found !== undefined) return unwrap(found);
      const made = await make();
      if (E.isLeft(made)) return made;
    }
  };

  return {
    /** Returns a key for one purpose, which tells nothing of the secret; makes the secret where there is none. */
    keyFor: async (purpose: string): Promise<E.Either<SecretError, Uint8Array>> => {
      const secret = await get();
      if (E.isLeft(secret)) return secret;
      return E.right(createHmac('sha256', secret.right).update(`${VERSION} ${purpose}`).digest());
    },
    /** Wraps the secret anew, if another master than that of the number wraps it. */
    rewrap: async (by: number): Promise<E.Either<SecretError, void>> => {
      const found = row();
      if (found === undefined || found[0] === by) return E.right(undefined);
      const secret = await unwrap(found);
      if (E.isLeft(secret)) return secret;
      const wrapped = await masters.wrap(secret.right, about);
      if (E.isLeft(wrapped)) return wrapped;
      return transaction((): E.Either<never, void> => {
        update.run(by, wrapped.right, NAME, found[0]);
        return E.right(undefined);
      });
    },
  };
};

/** The secret of a vault. */
export type Secret = ReturnType<typeof prepareSecret>;
