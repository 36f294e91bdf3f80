import { caseload } from '@pavadonis/projection-caseload';
import type { AnyReadModel } from '@pavadonis/projection';
import type { ModelName, Process } from '../host';
import { projected } from '../projected';
import { isSame } from '../same';
import { storyOf } from '../story';
import type { World } from '../world';

/** Returns a read model in the version that made rows. */
const modelOf = (name: ModelName, version: number): AnyReadModel =>
  name === 'caseload' ? caseload : storyOf(version);

/** Returns the histories of whose log up to their position the rows of a read model are the projection. */
export const historiesOf = (world: World, process: Process, name: ModelName): readonly number[] => {
  const view = process.office?.readModels.view(name);
  if (view === undefined) return [];
  const { rows, version, position } = view;
  const model = modelOf(name, version);
  return world.server
    .histories()
    .flatMap((log, history) =>
      position <= log.length && isSame(rows, projected(model, log.slice(0, position))) ? [history] : [],
    );
};

/** Whether the rows of a read model are those of the log that stands. */
export const isOfLog = (world: World, process: Process, name: ModelName): boolean =>
  historiesOf(world, process, name).includes(world.server.histories().length - 1);
