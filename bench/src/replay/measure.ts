import { type Contender, contenders } from './contenders';

/** The processor time of one replay, and the peak memory of the whole process. */
export interface Measured {
  readonly events: number;
  readonly refolded: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * Replays one file with one contender. By the clock a replay gains from a second core, on which V8 collects and compiles.
 */
export const measure = async (contender: string, path: string): Promise<Measured> => {
  const began = process.cpuUsage();
  const { events, refolded } = await contenders[contender as Contender](path);
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1e6;
  return { events, refolded, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
};
