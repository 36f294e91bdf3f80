import type { HistoryLost } from '@pavadonis/casework';
import type { Disk } from '../disk';
import { type ModelName, MODELS, type Process } from '../host';
import { isSame } from '../same';
import { holds } from '../untrue';
import type { World } from '../world';
import type { Statuses } from './status';

/** The lost histories of which processes told before. */
export interface SeenLosses {
  /** The loss that each process told last, by read model. */
  readonly told: Map<string, HistoryLost | undefined>;
  /** The losses that were told of the rows of a disk and nobody acknowledged. */
  readonly standing: Map<string, HistoryLost>;
  /** Processes, by read model, that read what their disk knew before or after it changed. */
  readonly between: Set<string>;
}

const keyOf = ({ life }: Process, name: ModelName): string => `${life} ${name}`;

const placeOf = ({ disks }: World, disk: Disk, name: ModelName): string => `${disks.indexOf(disk)} ${name}`;

const noteChange = (world: World, { told, between }: SeenLosses, disk: Disk, name: ModelName): void => {
  for (const other of world.processes)
    if (other?.disk === disk && !told.has(keyOf(other, name))) between.add(keyOf(other, name));
};

/** A history that is said to be lost was lost, and is told by all who open its rows until somebody acknowledges it. */
export const lossesAreTrue = (world: World, seen: SeenLosses, process: Process, statuses: Statuses): void => {
  const { told, standing, between } = seen;
  const histories = world.server.histories();
  const longest = Math.max(...histories.map(({ length }) => length));
  for (const name of MODELS) {
    const key = keyOf(process, name);
    const onDisk = placeOf(world, process.disk, name);
    const { lost } = statuses[name];
    const details = () => ({ host: process.host, name, lost, standing: standing.get(onDisk) });
    if (lost !== undefined) {
      const isPossible = lost.known <= longest && (lost.stands ?? 0) <= longest;
      holds('a history that is said to be lost was lost', histories.length > 1 && isPossible, details);
    }
    const isFirst = !told.has(key);
    const isNew = !isSame(lost, told.get(key));
    told.set(key, lost);
    if (isFirst && between.has(key)) continue;
    if (lost === undefined) {
      if (isFirst) holds('a loss is told until somebody acknowledges it', !standing.has(onDisk), details);
      // another process may go on telling of one that was acknowledged here
      // a disk that was ill may not hold it yet: it is noted again and again, or found again by the next process
    } else if (isNew && !process.metIllDisk) {
      standing.set(onDisk, lost);
      noteChange(world, seen, process.disk, name);
    }
  }
};

/** Notes that somebody acknowledges the losses of a disk's rows. */
export const noteAcknowledged = (world: World, { disk }: Process, seen: SeenLosses): void => {
  for (const name of MODELS) {
    seen.standing.delete(placeOf(world, disk, name));
    noteChange(world, seen, disk, name);
  }
};
