import type { StoredEvent } from '@pavadonis/event-store';
import type { Snapshot } from '@pavadonis/projection';
import { type Database, prepareQuery } from '@pavadonis/sqlite';
import { deserialize } from 'node:v8';
import { type Landmarks, NONE, type PlacedEvent } from './landmarks';
import type { HistoryLost } from '../history-lost';
import type { BuildLost } from '../stop-reason';

type StreamName = StoredEvent['stream'];

/** The place up to which a build knows the log, and the signs by which it knows the log again. */
export interface Checkpoint {
  readonly position: number;
  /** The last event that was taken; absent where nothing was. */
  readonly last: PlacedEvent | undefined;
  /** The hash of the log's fingerprint at the last event; absent where the store keeps no fingerprints. */
  readonly hash: string | undefined;
  /** Events by which a log without fingerprints is known again; none of a log with them. */
  readonly landmarks: Landmarks;
}

const BEGINNING: Checkpoint = { position: 0, last: undefined, hash: undefined, landmarks: NONE };

/** A build as the file holds it. */
export interface FoundBuild extends Checkpoint {
  readonly id: number;
  readonly version: number;
  readonly snapshots: readonly (readonly [StreamName, Snapshot])[];
}

/** The build of a version, and the state in which it was found. */
export interface FoundBuilds {
  readonly own: FoundBuild;
  /** Whether it was begun anew just now, since the one before cannot be read here. */
  readonly unreadable: boolean;
  /** Whether it has known the whole log once. */
  readonly complete: boolean;
  /** The build of the latest version before, which is shown until this one is complete; absent if there is none. */
  readonly former: FoundBuild | undefined;
  /** The history that rows of the model knew before and the store lost, unless somebody acknowledged it. */
  readonly lost: HistoryLost | undefined;
}

/** One version of one read model. */
export interface ModelVersion {
  readonly name: string;
  readonly version: number;
}

type LossRow = readonly [known: number, stands: number | null];

type BuildRow = readonly [
  id: number,
  version: number,
  complete: number,
  position: number,
  stream: StreamName | null,
  revision: number | null,
  event: string | null,
  event_position: number | null,
  hash: string | null,
  landmarks: string | null,
];

// a value that another program wrote there may be any
const isSnapshot = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { person, position, taken, folded } = value as Readonly<Partial<Record<keyof Snapshot, unknown>>>;
  return (
    typeof person === 'string' &&
    typeof position === 'number' &&
    typeof taken === 'number' &&
    (folded === undefined || (typeof folded === 'object' && folded !== null && 'rows' in folded))
  );
};

const BUILD = `SELECT id, version, complete, position, stream, revision, event, event_position, hash, landmarks
  FROM builds WHERE model = ?`;

const lastEventOf = ([, , , , stream, revision, id, position]: BuildRow): PlacedEvent | undefined =>
  stream === null || revision === null || id === null || position === null
    ? undefined
    : { stream, revision, id, position };

// what another program wrote there may be any text, and the rows are made anew then
const checkpointOf = (row: BuildRow): Checkpoint => {
  const [, , , position, , , , , hash, landmarks] = row;
  return {
    position,
    last: lastEventOf(row),
    hash: hash ?? undefined,
    landmarks: landmarks === null ? NONE : (JSON.parse(landmarks) as Landmarks),
  };
};

/** Prepares the work on the builds in a file. Each call is a part of a transaction, and throws the driver's errors. */
export const prepareBuilds = (database: Database) => {
  const findVersion = prepareQuery(database, `${BUILD} AND version = ?`);
  const findFormer = prepareQuery(
    database,
    `${BUILD} AND version < ? AND complete = 1 ORDER BY version DESC LIMIT 1`,
  );
  const findHigher = prepareQuery(
    database,
    'SELECT max(version) FROM builds WHERE model = ? AND version > ?',
  );
  const findPosition = prepareQuery(database, 'SELECT position FROM builds WHERE id = ?');
  const findSnapshots = prepareQuery(
    database,
    'SELECT stream, value FROM snapshots WHERE build = ? ORDER BY rowid',
  );
  const addBuild = database.prepare(
    'INSERT INTO builds(model, version, complete, position, used) VALUES (?, ?, 0, 0, ?)',
  );
  const removeSnapshots = database.prepare('DELETE FROM snapshots WHERE build = ?');
  const removeBuild = database.prepare('DELETE FROM builds WHERE id = ?');
  const findLoss = prepareQuery(database, 'SELECT known, stands FROM losses WHERE model = ?');

  const read = (row: BuildRow): FoundBuild | undefined => {
    const [id, version] = row;
    const found = findSnapshots(id) as readonly (readonly [StreamName, Uint8Array])[];
    try {
      const snapshots = found.map(([stream, value]) => [stream, deserialize(value) as Snapshot] as const);
      if (!snapshots.every(([, snapshot]) => isSnapshot(snapshot))) return undefined;
      return { id, version, ...checkpointOf(row), snapshots };
    } catch {
      return undefined;
    }
  };

  const begin = ({ name, version }: ModelVersion, now: number): FoundBuild => {
    const id = Number(addBuild.run(name, version, now).lastInsertRowid);
    return { id, version, ...BEGINNING, snapshots: [] };
  };

  const lossOf = (name: string): HistoryLost | undefined => {
    const [row] = findLoss(name) as readonly LossRow[];
    return row && { _tag: 'HistoryLost', known: row[0], ...(row[1] !== null && { stands: row[1] }) };
  };

  const remove = (build: number): void => {
    removeSnapshots.run(build);
    removeBuild.run(build);
  };

  return {
    /** Finds the build of a version, or begins it. */
    find: (model: ModelVersion, now: number): FoundBuilds => {
      const [known] = findVersion(model.name, model.version) as readonly BuildRow[];
      const own = known && read(known);
      const unreadable = known !== undefined && own === undefined;
      if (unreadable) remove(known[0]);
      const complete = own !== undefined && known?.[2] === 1;
      const [former] = complete ? [] : (findFormer(model.name, model.version) as readonly BuildRow[]);
      return {
        own: own ?? begin(model, now),
        unreadable,
        complete,
        former: former && read(former),
        lost: lossOf(model.name),
      };
    },

    remove,

    /** Returns the position up to which a build knows the log; undefined if the build is gone. */
    positionOf: (build: number): number | undefined =>
      (findPosition(build) as readonly (readonly [number])[])[0]?.[0],

    /** Returns the reason why a build of a version is gone. */
    lost: ({ name, version }: ModelVersion): BuildLost => {
      const [[higher] = [null]] = findHigher(name, version) as readonly (readonly [number | null])[];
      return higher === null ? { _tag: 'RowsOverwritten' } : { _tag: 'VersionReplaced', by: higher };
    },
  };
};

export type Builds = ReturnType<typeof prepareBuilds>;
