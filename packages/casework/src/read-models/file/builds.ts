import { type Database, prepareQuery } from '@pavadonis/sqlite';
import type { HistoryLost } from '../history-lost';
import type { BuildLost } from '../stop-reason';
import { BEGINNING, type Build, buildOf, type BuildRow, COLUMNS } from './build-row';

/** The build of a version, and the state in which it was found. */
export interface FoundBuilds {
  readonly own: Build;
  /** Whether it was begun anew just now, since the one before cannot be read here. */
  readonly unreadable: boolean;
  /** Whether it has known the whole log once. */
  readonly complete: boolean;
  /** The build of the latest version before, which is shown until this one is complete; absent if there is none. */
  readonly former: Build | undefined;
  /** The history that rows of the model knew before and the store lost, unless somebody acknowledged it. */
  readonly lost: HistoryLost | undefined;
}

/** One version of one read model. */
export interface ModelVersion {
  readonly name: string;
  readonly version: number;
}

type LossRow = readonly [known: number, stands: number | null];

/** Prepares the work on the builds in a file. Each call is a part of a transaction, and throws the driver's errors. */
export const prepareBuilds = (database: Database) => {
  const findVersion = prepareQuery(database, `SELECT ${COLUMNS} FROM builds WHERE model = ? AND version = ?`);
  const findFormer = prepareQuery(
    database,
    `SELECT ${COLUMNS} FROM builds WHERE model = ? AND version < ? AND complete = 1
     ORDER BY version DESC LIMIT 1`,
  );
  const findHigher = prepareQuery(
    database,
    'SELECT max(version) FROM builds WHERE model = ? AND version > ?',
  );
  const findPosition = prepareQuery(database, 'SELECT position FROM builds WHERE id = ?');
  const addBuild = database.prepare(
    'INSERT INTO builds(model, version, complete, position, used) VALUES (?, ?, 0, 0, ?)',
  );
  const removeBuild = database.prepare('DELETE FROM builds WHERE id = ?');
  const findLoss = prepareQuery(database, 'SELECT known, stands FROM losses WHERE model = ?');

  const begin = ({ name, version }: ModelVersion, now: number): Build => {
    const id = Number(addBuild.run(name, version, now).lastInsertRowid);
    return { id, version, ...BEGINNING };
  };

  const lossOf = (name: string): HistoryLost | undefined => {
    const [row] = findLoss(name) as readonly LossRow[];
    return row && { _tag: 'HistoryLost', known: row[0], ...(row[1] !== null && { stands: row[1] }) };
  };

  // its snapshots, which may be many, are of no build from then on, and are swept in steps
  const remove = (build: number): void => void removeBuild.run(build);

  return {
    /** Finds the build of a version, or begins it. */
    find: (model: ModelVersion, now: number): FoundBuilds => {
      const [known] = findVersion(model.name, model.version) as readonly BuildRow[];
      const own = known && buildOf(known);
      const unreadable = known !== undefined && own === undefined;
      if (unreadable) remove(known[0]);
      const complete = own !== undefined && known?.[2] === 1;
      const [former] = complete ? [] : (findFormer(model.name, model.version) as readonly BuildRow[]);
      return {
        own: own ?? begin(model, now),
        unreadable,
        complete,
        former: former && buildOf(former),
        lost: lossOf(model.name),
      };
    },

    remove,

    /** Returns the position up to which a build knows the log; undefined if the build is gone. */
    positionOf: (build: number): number | undefined =>
      (findPosition(build) as readonly (readonly [number])[])[0]?.[0],

    /** Returns the reason why a build of a version is gone. */
    lost: ({ name, version }: ModelVersion): BuildLost => {
      // another process of this version may have begun it anew
      if (findVersion(name, version).length > 0) return { _tag: 'RowsOverwritten' };
      const [[higher] = [null]] = findHigher(name, version) as readonly (readonly [number | null])[];
      return higher === null ? { _tag: 'RowsOverwritten' } : { _tag: 'VersionReplaced', by: higher };
    },
  };
};

export type Builds = ReturnType<typeof prepareBuilds>;
