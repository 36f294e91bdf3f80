import type { StoredEvent } from '@pavadonis/event-store';
import { type Database, prepareQuery } from '@pavadonis/sqlite';
import { snapshotOf } from './snapshot-value';

/** The row of one person or thing as a file holds it. */
export interface SingleRow {
  readonly stream: StoredEvent['stream'];
  readonly version: number;
  /** The position up to which the row knows the log. */
  readonly position: number;
  readonly row: unknown;
}

type Found = readonly [version: number, position: number, value: Uint8Array];

/**
 * Prepares finding one row. The prepared function returns nothing where the file holds no row under that name: the person may be
 * unknown, or have several streams, of which another holds the row.
 */
export const prepareRow = (database: Database) => {
  const find = prepareQuery(
    database,
    `SELECT version, position, value FROM snapshots JOIN builds ON builds.id = build
     WHERE build = ? AND snapshots.stream = ?`,
  );
  return (build: number, stream: SingleRow['stream']): SingleRow | undefined => {
    const [found] = find(build, stream) as readonly Found[];
    if (found === undefined) return undefined;
    const [version, position, value] = found;
    const folded = snapshotOf(value)?.folded;
    return folded && { stream, version, position, row: folded.rows[0] };
  };
};
