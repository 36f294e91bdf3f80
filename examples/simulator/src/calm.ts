import { MODELS, type Process, statusOf } from './host';
import type { World } from './world';

const ROUNDS = 60;
const DELIVERIES = 2_000;
const PAUSE_MS = 6_000;

/** Lets all calls through until none is under way. Returns whether that came to an end. */
const deliverAll = async ({ network, library }: World): Promise<boolean> => {
  for (let n = 0; n < DELIVERIES; n += 1) {
    const [next] = network.underWay();
    if (next === undefined) return true;
    await network.decide(next, 'answered');
    await library.time.settle();
  }
  return false;
};

const isQuiet = (world: World): boolean => {
  if (world.network.underWay().length > 0) return false;
  const living = world.processes.filter((each) => each !== undefined && !each.isOver) as readonly Process[];
  const end = world.server.stored().length;
  const isAnswered = [world.sendings, world.looks, world.waits]
    .flat()
    .every(({ process, to }) => process.isOver || to !== undefined);
  return (
    isAnswered &&
    living.every((process) =>
      MODELS.every((name) => {
        const status = statusOf(process, name);
        if (status?._tag === 'Stopped') return true;
        return (
          status?._tag === 'Live' &&
          status.position === end &&
          status.kept === end &&
          status.unkept === undefined &&
          status.version === (name === 'story' ? process.version : status.version)
        );
      }),
    )
  );
};

/** Makes everything well, and lets all that is under way come to its end. Returns whether it did. */
export const calm = async (world: World): Promise<boolean> => {
  world.server.fill(false);
  world.vault.become(false);
  for (const disk of world.disks) disk.become('fine');
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!(await deliverAll(world))) return false;
    if (isQuiet(world)) return true;
    await world.library.time.pass(PAUSE_MS);
  }
  return isQuiet(world);
};
