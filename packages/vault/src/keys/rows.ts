import type { StreamName } from '@pavadonis/domain';
import { type Database, prepareQuery } from '@pavadonis/sqlite';
import { type Forgotten, forgottenIn } from '../forgetting/forgotten';
import { numberBytes, numbered, withNumber } from './numbered';

/** A new key of a stream, wrapped. */
export interface NewKey {
  readonly stream: StreamName;
  readonly id: Uint8Array;
  /** The number of the master that wraps it. */
  readonly master: number;
  readonly wrapped: Uint8Array;
}

/** A key as the file holds it. */
export interface KeyRow extends NewKey {
  readonly number: number;
  /** The request by which the stream is to be forgotten, if any. */
  readonly request: string | undefined;
}

type Columns = readonly [number: number, StreamName, id: Uint8Array, Uint8Array, request: string | null];

const rowsOf = (found: readonly unknown[]): readonly KeyRow[] =>
  (found as readonly Columns[]).map(([number, stream, id, stored, request]) => {
    const { number: master, bytes: wrapped } = numbered(stored);
    return { number, stream, id, master, wrapped, request: request ?? undefined };
  });

const KEY = `SELECT number, stream, id, wrapped,
  (SELECT request FROM requested JOIN requests ON requests.id = request
   WHERE requested.stream = keys.stream AND done_on IS NULL) FROM keys WHERE alive = 1`;

/** Prepares what is read and written of keys. Each call throws what the driver throws. */
export const prepareKeyRows = (database: Database) => {
  const findByStream = prepareQuery(database, `${KEY} AND stream = ?`);
  const findById = prepareQuery(database, `${KEY} AND id = ?`);
  const findOfOthers = prepareQuery(
    database,
    `${KEY} AND substr(wrapped, 1, 4) <> ? AND number > ? ORDER BY number LIMIT ?`,
  );
  const findTombstone = prepareQuery(
    database,
    'SELECT stream, id, forgotten_on FROM tombstones WHERE id = ?',
  );
  const findTombstones = prepareQuery(
    database,
    'SELECT stream, id, forgotten_on FROM tombstones WHERE stream = ? ORDER BY forgotten_on',
  );
  const findAllTombstones = prepareQuery(database, 'SELECT stream, id, forgotten_on FROM tombstones');
  const insert = database.prepare('INSERT INTO keys(stream, id, alive, wrapped) VALUES (?, ?, 1, ?)');
  const overwrite = database.prepare('UPDATE keys SET alive = ?, wrapped = ? WHERE number = ?');
  const insertTombstone = database.prepare(
    'INSERT INTO tombstones(stream, id, forgotten_on, master) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );

  const ofStream = (stream: StreamName): KeyRow | undefined => rowsOf(findByStream(stream))[0];

  const stored = ({ master, wrapped }: NewKey): Uint8Array => withNumber(master, wrapped);

  const add = (key: NewKey): void => {
    insert.run(key.stream, key.id, stored(key));
  };

  const destroy = (key: KeyRow): void => {
    overwrite.run(0, new Uint8Array(stored(key).length), key.number);
  };

  return {
    ofStream,
    ofId: (id: Uint8Array): KeyRow | undefined => rowsOf(findById(id))[0],
    /** Returns some keys that another master wraps, behind a row. */
    ofOtherMasters: (master: number, behind: number, limit: number): readonly KeyRow[] =>
      rowsOf(findOfOthers(numberBytes(master), behind, limit)),
    tombstone: (id: Uint8Array): Forgotten | undefined => forgottenIn(findTombstone(id))[0],
    tombstonesOf: (stream: StreamName): readonly Forgotten[] => forgottenIn(findTombstones(stream)),
    tombstones: (): readonly Forgotten[] => forgottenIn(findAllTombstones()),
    add,
    /** Puts a key that was wrapped anew in the place of the same key, unless that was destroyed or wrapped anew meanwhile. */
    rewrap: (key: KeyRow, master: number, wrapped: Uint8Array): void => {
      const now = ofStream(key.stream);
      if (now?.number !== key.number || now.master !== key.master) return;
      const anew = { ...key, master, wrapped };
      if (wrapped.length === key.wrapped.length) {
        overwrite.run(1, stored(anew), key.number);
        return;
      }
      destroy(key);
      add(anew);
    },
    /** Destroys a key where it stands. */
    destroy,
    /** Notes that a key is destroyed, and the number of the last master that could have wrapped it. */
    bury: ({ stream, key, on }: Forgotten, master: number): void => {
      insertTombstone.run(stream, key, on, master);
    },
  };
};

/** The keys of a file. */
export type KeyRows = ReturnType<typeof prepareKeyRows>;
