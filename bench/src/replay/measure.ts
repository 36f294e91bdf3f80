import { type Contender, contenders } from './contenders';

/** One replay: how long it took, and the memory of the whole process at its most. */
export interface Measured {
  readonly events: number;
  readonly refolded: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Replays one file in one way. */
export const measure = async (contender: string, path: string): Promise<Measured> => {
  const began = performance.now();
  const { events, refolded } = await contenders[contender as Contender](path);
  const seconds = (performance.now() - began) / 1000;
  return { events, refolded, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
};
