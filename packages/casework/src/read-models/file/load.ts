// A file may hold the rows of a million persons. They are read in steps, so that the host's other work goes on, and in one read
// transaction, so that they are of one moment although others write meanwhile.
import { breather, type StoredEvent } from '@pavadonis/event-store';
import type { Snapshot } from '@pavadonis/projection';
import { type Database, prepareQuery } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { type Build, buildOf, type BuildRow, COLUMNS } from './build-row';
import { sharedTexts } from './shared-texts';
import { snapshotOf } from './snapshot-value';

type StreamName = StoredEvent['stream'];

/** A build that is to be read, and what takes each of its snapshots. */
export interface Reading {
  readonly build: number;
  /** Returns the name of a stream as it was taken; undefined of one that was not. Absent where nobody holds names. */
  readonly heldName?: (stream: StreamName) => StreamName | undefined;
  readonly take: (stream: StreamName, snapshot: Snapshot) => void;
}

/** The state of a build at the moment of reading, or that it is gone or cannot be read here. */
export type Loaded =
  | { readonly _tag: 'Loaded'; readonly build: Build }
  | { readonly _tag: 'Unreadable' }
  | { readonly _tag: 'Gone' };

const PAGE = 200;

type SnapshotRow = readonly [rowid: number, build: number, stream: StreamName, value: Uint8Array | null];

/**
 * Reads the snapshots of several builds in one pass over the file. Throws the driver's errors.
 *
 * Stops as soon as the signal aborts, and returns nothing then.
 */
export const loadBuilds = async (
  database: Database,
  readings: readonly Reading[],
  signal: AbortSignal,
): Promise<readonly Loaded[] | undefined> => {
  const breathe = breather();
  const share = sharedTexts();
  const findBuild = prepareQuery(database, `SELECT ${COLUMNS} FROM builds WHERE id = ?`);
  // bounded by rows of whatever build, since a statement that has to pass many others takes long
  const findPage = prepareQuery(
    database,
    `SELECT rowid, build, stream, CASE WHEN build IN (SELECT value FROM json_each(?)) THEN value END
     FROM snapshots WHERE rowid > ? ORDER BY rowid LIMIT ${String(PAGE)}`,
  );
  const loaded = readings.map(({ build }): Loaded => {
    const [row] = findBuild(build) as readonly BuildRow[];
    if (row === undefined) return { _tag: 'Gone' };
    const found = buildOf(row);
    return found === undefined ? { _tag: 'Unreadable' } : { _tag: 'Loaded', build: found };
  });
  const numbers = new Map(readings.map(({ build }, i) => [build, i]));
  const wanted = JSON.stringify(readings.map(({ build }) => build));
  // a stream has rows in several read models, which share its name
  const nameOf = (stream: StreamName): StreamName => {
    for (const { heldName } of readings) {
      const held = heldName?.(stream);
      if (held !== undefined) return held;
    }
    return stream;
  };
  const take = ([, build, read, value]: SnapshotRow): void => {
    const i = numbers.get(build) ?? -1;
    if (value === null || loaded[i]?._tag !== 'Loaded') return;
    const stream = nameOf(read);
    const snapshot = share(snapshotOf(value), stream);
    // another program may have written there what only looks like a snapshot
    const taken = E.tryCatch(() => snapshot && readings[i]?.take(stream, snapshot), E.toError);
    if (snapshot === undefined || E.isLeft(taken)) loaded[i] = { _tag: 'Unreadable' };
  };
  for (let after = 0; ;) {
    const page = findPage(wanted, after) as readonly SnapshotRow[];
    for (const row of page) {
      take(row);
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
    if (signal.aborted) return undefined;
    after = page.at(-1)?.[0] ?? after;
    if (page.length < PAGE) return loaded;
  }
};
