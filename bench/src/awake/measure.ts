import { type Block, longestBlock } from './blocks';
import { type Scenario, scenarios } from './scenarios';
import { timedDriver } from './timed-driver';

/** The figures of a scenario. */
export interface Measured {
  readonly block: Block;
  readonly seconds: number;
  /** The seconds for which processors worked, in all threads. */
  readonly processor: number;
  /** How many seconds each part took, since the one before. */
  readonly laps: Readonly<Record<string, number>>;
  /** The most memory that the process held, in megabytes. */
  readonly megabytes: number;
}

/** Does the work of a scenario, and measures the longest block of the event loop in it. */
export const measure = async (scenario: string, path: string, folder: string): Promise<Measured> => {
  const driver = timedDriver();
  const work = await scenarios[scenario as Scenario]({ path, folder, driver });
  const laps: Record<string, number> = {};
  let [began, ended, since, megabytes] = [0, 0, 0, 0];
  const lap = (name: string): void => {
    const now = performance.now();
    laps[name] = (now - since) / 1000;
    since = now;
  };
  let used = process.cpuUsage();
  const block = await longestBlock(async () => {
    const before = process.cpuUsage();
    began = since = performance.now();
    await work(lap);
    ended = performance.now();
    used = process.cpuUsage(before);
    // before samples are looked at, which takes memory too
    megabytes = process.resourceUsage().maxRSS / 1024;
  }, driver.spans);
  return {
    block,
    seconds: (ended - began) / 1000,
    processor: (used.user + used.system) / 1e6,
    laps,
    megabytes,
  };
};
