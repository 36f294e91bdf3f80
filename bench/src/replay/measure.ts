import { type Contender, contenders } from './contenders';

/** The duration of one replay, and the peak memory of the whole process. */
export interface Measured {
  readonly events: number;
  readonly refolded: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Replays one file with one contender. */
export const measure = async (contender: string, path: string): Promise<Measured> => {
  const began = performance.now();
  const { events, refolded } = await contenders[contender as Contender](path);
  const seconds = (performance.now() - began) / 1000;
  return { events, refolded, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
};
