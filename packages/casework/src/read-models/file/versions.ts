import { type Database, prepareQuery } from '@pavadonis/sqlite';
import type { BuildLost } from '../stop-reason';
import type { Builds, ModelVersion } from './builds';

/** Prepares the life of a model's versions in a file: a lower one never takes the place of a higher one. */
export const prepareVersions = (database: Database, { positionOf, lost, remove }: Builds) => {
  const findLower = prepareQuery(
    database,
    'SELECT id FROM builds WHERE model = ? AND version < ? AND used < ?',
  );
  const complete = database.prepare('UPDATE builds SET complete = 1, used = ? WHERE id = ?');
  const use = database.prepare('UPDATE builds SET used = max(used, ?) WHERE model = ? AND version = ?');

  return {
    /** Notes that a build knows the whole log, so that it is shown from then on. Returns why it is lost, if it is. */
    complete: (model: ModelVersion, build: number, now: number): BuildLost | undefined => {
      if (positionOf(build) === undefined) return lost(model);
      complete.run(now, build);
      return undefined;
    },

    /** Notes that a process of a version uses its build. */
    use: ({ name, version }: ModelVersion, now: number): void => void use.run(now, name, version),

    /** Removes the builds of all lower versions that nobody has used since a moment. */
    removeLower: ({ name, version }: ModelVersion, unusedSince: number): void => {
      for (const [id] of findLower(name, version, unusedSince) as readonly (readonly [number])[]) remove(id);
    },
  };
};
