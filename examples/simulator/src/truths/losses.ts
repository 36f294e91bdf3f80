import type { HistoryLost } from '@pavadonis/casework';
import { MODELS, type Process } from '../host';
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
}

/** A history that is said to be lost was lost, and is told by all who open its rows until somebody acknowledges it. */
export const lossesAreTrue = (
  world: World,
  { told, standing }: SeenLosses,
  process: Process,
  statuses: Statuses,
): void => {
  const histories = world.server.histories();
  const longest = Math.max(...histories.map(({ length }) => length));
  for (const name of MODELS) {
    const key = `${process.life} ${name}`;
    const onDisk = `${world.disks.indexOf(process.disk)} ${name}`;
    const { lost } = statuses[name];
    const details = () => ({ host: process.host, name, lost, standing: standing.get(onDisk) });
    if (lost !== undefined) {
      const isPossible = lost.known <= longest && (lost.stands ?? 0) <= longest;
      holds('a history that is said to be lost was lost', histories.length > 1 && isPossible, details);
      // another process may go on telling of one that was acknowledged here
      if (!isSame(lost, told.get(key))) standing.set(onDisk, lost);
    } else if (!told.has(key))
      holds('a loss is told until somebody acknowledges it', !standing.has(onDisk), details);
    told.set(key, lost);
  }
};

/** Notes that somebody acknowledges the losses of a disk's rows. */
export const noteAcknowledged = (world: World, { disk }: Process, { standing }: SeenLosses): void => {
  for (const name of MODELS) standing.delete(`${world.disks.indexOf(disk)} ${name}`);
};
