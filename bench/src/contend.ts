/** Replays one file in one way, in a process of its own, and writes what it took as one line of JSON. */
import { type Contender, contenders } from './contenders';

/** One replay: how long it took, and the memory of the whole process at its most. */
export interface Measured {
  readonly events: number;
  readonly refolded: number;
  readonly seconds: number;
  readonly megabytes: number;
}

const [contender = '', path = ''] = process.argv.slice(2);

const measure = async (): Promise<Measured> => {
  const began = performance.now();
  const { events, refolded } = await contenders[contender as Contender](path);
  const seconds = (performance.now() - began) / 1000;
  return { events, refolded, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
};

void measure().then((measured) => process.stdout.write(JSON.stringify(measured)));
