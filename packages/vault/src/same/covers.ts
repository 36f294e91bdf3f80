import { type Database, prepareQuery, type Transaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { createHmac } from 'node:crypto';
import type { MasterRetired, MasterUnavailable, UnknownMaster, WrongMaster } from '../errors';
import type { Masters } from '../master/masters';
import type { Chance } from '../sealed/key-id';
import { VERSION } from '../sealed/text-key';
import { KEY_BYTES, sivOf } from '../siv/siv';

/**
 * The key under which rows of external ids lie, one for each master. It is never wrapped by another one, and goes with it:
 * whoever finds an old backup learns nothing from its rows without that master.
 */
export interface Cover {
  /** The number of its master. */
  readonly number: number;
  /** Returns that by which the row of a value is found. */
  readonly lookupOf: (value: Uint8Array) => Uint8Array;
  readonly seal: (lookup: Uint8Array, row: Uint8Array) => Uint8Array;
  readonly open: (lookup: Uint8Array, sealed: Uint8Array) => Uint8Array | undefined;
}

type CoverRow = readonly [master: number, wrapped: Uint8Array];

/** The reasons why a cover cannot be had. */
export type CoverError = UnknownMaster | WrongMaster | MasterUnavailable;

const coverOf = (number: number, secret: Uint8Array): Cover => {
  const siv = sivOf(secret);
  const finding = createHmac('sha256', secret).update(`${VERSION} finding`).digest();
  const beside = (lookup: Uint8Array) => siv.prepare([Buffer.from(VERSION), Buffer.from('same'), lookup]);
  return {
    number,
    lookupOf: (value) => createHmac('sha256', finding).update(value).digest(),
    seal: (lookup, row) => siv.seal(beside(lookup), row),
    open: (lookup, sealed) => siv.open(beside(lookup), sealed),
  };
};

/** Prepares the covers of a file. */
export const prepareCovers = (
  database: Database,
  transaction: Transaction,
  masters: Masters,
  vault: string,
  chance: Chance,
) => {
  const findAll = prepareQuery(database, 'SELECT master, wrapped FROM covers ORDER BY master');
  const insert = database.prepare('INSERT INTO covers(master, wrapped) VALUES (?, ?)');
  const about = [VERSION, 'cover', vault];

  const rows = (): readonly CoverRow[] => findAll() as readonly CoverRow[];

  const has = (master: number): boolean => rows().some(([number]) => number === master);

  const unwrapped = async ([number, wrapped]: CoverRow): Promise<E.Either<CoverError, Cover>> => {
    const secret = await masters.unwrap(number, wrapped, about);
    if (E.isLeft(secret)) return secret;
    if (secret.right === undefined) return E.left({ _tag: 'WrongMaster', master: masters.idOf(number) });
    const cover = coverOf(number, secret.right);
    secret.right.fill(0);
    return E.right(cover);
  };

  return {
    /** Returns all covers. */
    all: async (): Promise<E.Either<CoverError, readonly Cover[]>> => {
      const covers: Cover[] = [];
      for (const row of rows()) {
        const cover = await unwrapped(row);
        if (E.isLeft(cover)) return cover;
        covers.push(cover.right);
      }
      return E.right(covers);
    },
    /** Makes the cover of the current master where there is none; returns its number. */
    make: async (): Promise<E.Either<CoverError | MasterRetired, number>> => {
      const current = masters.currentNumber();
      if (current !== undefined && has(current)) return E.right(current);
      const wrapped = await masters.wrap(chance(KEY_BYTES), about);
      if (E.isLeft(wrapped)) return wrapped;
      return transaction((): E.Either<MasterRetired, number> => {
        const master = masters.wrapping();
        if (E.isLeft(master)) return master;
        if (!has(master.right)) insert.run(master.right, wrapped.right);
        return master;
      });
    },
    /** Returns whether the file has these covers and no other ones. */
    areAll: (covers: readonly Cover[]): boolean =>
      rows()
        .map(([number]) => number)
        .join() === covers.map(({ number }) => number).join(),
  };
};

/** The covers of a file. */
export type Covers = ReturnType<typeof prepareCovers>;
