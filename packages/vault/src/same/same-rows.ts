import type { StreamName } from '@pavadonis/domain';
import { type Database, prepareQuery } from '@pavadonis/sqlite';
import { numberBytes, numbered, withNumber } from '../keys/numbered';
import type { Cover } from './covers';

/** That a person has a value of another register, and the id that stands for the value. */
export interface SameRow {
  /** The value, as 32 bytes that tell it to nobody without the secret of the vault. */
  readonly value: Uint8Array;
  /** The 16 bytes of the id. */
  readonly id: Uint8Array;
  readonly stream: StreamName;
}

interface FoundRow extends SameRow {
  readonly number: number;
}

type Columns = readonly [number: number, lookup: Uint8Array, sealed: Uint8Array];

const VALUE_BYTES = 32;
const ID_BYTES = 16;
const LOOKUP_BYTES = 32;
// all rows have one length, so that each can take the place of any other
const STREAM_BYTES = 64;
const ROW_BYTES = VALUE_BYTES + ID_BYTES + STREAM_BYTES;

const bytesOf = ({ value, id, stream }: SameRow): Uint8Array => {
  const bytes = Buffer.alloc(ROW_BYTES);
  bytes.set(value);
  bytes.set(id, VALUE_BYTES);
  bytes.write(stream, VALUE_BYTES + ID_BYTES);
  return bytes;
};

const rowOf = (bytes: Uint8Array): SameRow => ({
  value: bytes.subarray(0, VALUE_BYTES),
  id: bytes.subarray(VALUE_BYTES, VALUE_BYTES + ID_BYTES),
  stream: Buffer.from(bytes.subarray(VALUE_BYTES + ID_BYTES))
    .toString()
    .replace(/\0+$/, '') as StreamName,
});

const ROW = 'SELECT number, lookup, sealed FROM same WHERE alive = 1';

/** Prepares the rows of external ids. Each call throws what the driver throws. */
export const prepareSameRows = (database: Database) => {
  const find = prepareQuery(database, `${ROW} AND lookup = ?`);
  const findAll = prepareQuery(database, ROW);
  const findUnder = prepareQuery(database, `${ROW} AND substr(sealed, 1, 4) = ? LIMIT ?`);
  const findDead = prepareQuery(database, 'SELECT number FROM same WHERE alive = 0 LIMIT 1');
  const insert = database.prepare('INSERT INTO same(alive, lookup, sealed) VALUES (1, ?, ?)');
  const overwrite = database.prepare('UPDATE same SET alive = ?, lookup = ?, sealed = ? WHERE number = ?');
  const removeCover = database.prepare('DELETE FROM covers WHERE master = ?');

  const opened = (covers: readonly Cover[], [number, lookup, sealed]: Columns): FoundRow | undefined => {
    const { number: under, bytes } = numbered(sealed);
    const row = covers.find((cover) => cover.number === under)?.open(lookup, bytes);
    return row && { number, ...rowOf(row) };
  };

  const written = (cover: Cover, row: SameRow): readonly [lookup: Uint8Array, sealed: Uint8Array] => {
    const lookup = cover.lookupOf(row.value);
    return [lookup, withNumber(cover.number, cover.seal(lookup, bytesOf(row)))];
  };

  const destroy = ([number, , sealed]: Columns): void => {
    overwrite.run(0, new Uint8Array(LOOKUP_BYTES), new Uint8Array(sealed.length), number);
  };

  return {
    /** Returns the rows of all persons who have a value. */
    of: (covers: readonly Cover[], value: Uint8Array): readonly SameRow[] =>
      covers
        .flatMap((cover) => find(cover.lookupOf(value)) as readonly Columns[])
        .flatMap((columns) => opened(covers, columns) ?? []),
    /** Adds a row, in the place of a destroyed one where there is any. */
    add: (cover: Cover, row: SameRow): void => {
      const [dead] = findDead().flat() as readonly number[];
      if (dead === undefined) insert.run(...written(cover, row));
      else overwrite.run(1, ...written(cover, row), dead);
    },
    /** Destroys the rows of streams. */
    strip: (covers: readonly Cover[], streams: ReadonlySet<string>): void => {
      for (const columns of findAll() as readonly Columns[]) {
        const row = opened(covers, columns);
        // a row that does not open serves nobody, and may be one of these
        if (row === undefined || streams.has(row.stream)) destroy(columns);
      }
    },
    /** Lays some rows under another cover, and removes a cover with its last row. Returns whether none is left. */
    move: (covers: readonly Cover[], from: number, to: Cover, limit: number): boolean => {
      const rows = findUnder(numberBytes(from), limit) as readonly Columns[];
      for (const columns of rows) {
        const row = opened(covers, columns);
        if (row === undefined) destroy(columns);
        else overwrite.run(1, ...written(to, row), row.number);
      }
      if (rows.length === limit) return false;
      removeCover.run(from);
      return true;
    },
  };
};

/** The rows of external ids. */
export type SameRows = ReturnType<typeof prepareSameRows>;
