import { type Database, prepareQuery } from '@pavadonis/sqlite';
import type { BuildLost } from '../stop-reason';
import type { Builds, ModelVersion } from './builds';

/** Prepares publishing a build: the file shows it from then on, and all others of its model are removed. */
export const preparePublish = (database: Database, { positionOf, lost, remove }: Builds) => {
  const findOthers = prepareQuery(database, 'SELECT id FROM builds WHERE model = ? AND id <> ?');
  const show = database.prepare('UPDATE builds SET shown = 1 WHERE id = ?');
  return (model: ModelVersion, build: number): BuildLost | undefined => {
    if (positionOf(build) === undefined) return lost(model);
    for (const [other] of findOthers(model.name, build) as readonly (readonly [number])[]) remove(other);
    show.run(build);
    return undefined;
  };
};
