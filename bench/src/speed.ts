import { median } from './median';
import { grouped, table } from './terminal';

/** The number of pieces of work done, and their duration. */
export interface Timed {
  readonly count: number;
  readonly seconds: number;
}

/** The times of all contenders, round by round. */
export type Rounds<Contender extends string> = readonly Readonly<Record<Contender, Timed>>[];

/** Measures how long some work takes. */
export const timed = async (work: () => Promise<number>): Promise<Timed> => {
  const began = performance.now();
  const count = await work();
  return { count, seconds: (performance.now() - began) / 1000 };
};

/** Measures how long the processor works on some work, whoever else works on the machine. */
export const processorTime = async (work: () => Promise<number>): Promise<Timed> => {
  const began = process.cpuUsage();
  const count = await work();
  const { user, system } = process.cpuUsage(began);
  return { count, seconds: (user + system) / 1e6 };
};

/** The duration of some work, by the clock on the wall and by the processor. */
export interface TimedTwice {
  readonly wall: Timed;
  readonly processor: Timed;
}

/** Measures how long some work takes, and how long the processor works on it. */
export const timedTwice = async (work: () => Promise<number>): Promise<TimedTwice> => {
  let wall: Timed = { count: 0, seconds: 0 };
  const processor = await processorTime(async () => {
    wall = await timed(work);
    return wall.count;
  });
  return { wall, processor };
};

const each = ({ count, seconds }: Timed): number => (seconds * 1e6) / count;

/**
 * Returns how much one contender does while another does one. It is the median of the rounds, each compared by itself,
 * since other work on the machine slows neighbours in time alike.
 */
export const speed = <Contender extends string>(
  rounds: Rounds<Contender>,
  contender: Contender,
  beside: Contender,
): number => median(rounds.map((round) => each(round[beside]) / each(round[contender])));

/** Returns a line for each contender, compared with one of them. `unit` names their work, such as `events`. */
export const showSpeeds = <Contender extends string>(
  rounds: Rounds<Contender>,
  unit: string,
  beside: Contender,
): string => {
  const line = (contender: Contender): readonly string[] => {
    const microseconds = median(rounds.map((round) => each(round[contender])));
    const share = speed(rounds, contender, beside).toFixed(2);
    return [contender, grouped(1e6 / microseconds), microseconds.toFixed(1), share];
  };
  const contenders = Object.keys(rounds[0] ?? {}) as Contender[];
  return table([['way', `${unit}/s`, 'us each', `of ${beside}`], ...contenders.map(line)]);
};
