import { chance } from './chance';
import type { Library } from './library';
import { type Came, run } from './run';
import { shrink } from './shrink';
import { drawHistory, type History } from './steps';

/** A seed whose history shows something untrue, with the shortest history that shows the same. */
export interface Failing {
  readonly seed: number;
  readonly truth: string;
  readonly shortest: History;
  readonly came: Came;
}

/** Lets the history of a seed happen. Returns the shortest one that shows the same untruth, if it shows one. */
export const judge = async (library: Library, seed: number, vault = false): Promise<Failing | undefined> => {
  const history = drawHistory(chance(seed), vault);
  const { untrue } = await run(library, history);
  if (untrue === undefined) return undefined;
  const shows = async (tried: History): Promise<boolean> =>
    (await run(library, tried)).untrue?.truth === untrue.truth;
  const shortest = await shrink(history, shows);
  return { seed, truth: untrue.truth, shortest, came: await run(library, shortest) };
};

/** Tells of a failing seed what to look at: the truth, the circumstances, and all that happened. */
export const told = ({
  seed,
  truth,
  shortest: { circumstances },
  came: { trace, untrue },
}: Failing): string =>
  [
    `seed ${seed}: ${truth}`,
    JSON.stringify(circumstances),
    ...trace,
    JSON.stringify(untrue?.details, undefined, 2),
  ].join('\n');
