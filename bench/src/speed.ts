import { median } from './median';
import { grouped, table } from './terminal';

/** So many pieces of work, and how long they took. */
export interface Timed {
  readonly count: number;
  readonly seconds: number;
}

/** What all contenders took, round by round. */
export type Rounds<Contender extends string> = readonly Readonly<Record<Contender, Timed>>[];

/** How long some work takes. */
export const timed = async (work: () => Promise<number>): Promise<Timed> => {
  const began = performance.now();
  const count = await work();
  return { count, seconds: (performance.now() - began) / 1000 };
};

const each = ({ count, seconds }: Timed): number => (seconds * 1e6) / count;

/**
 * How much one contender does in the time that another one needs for one; the median of the rounds, each by itself, since
 * what else the machine does slows neighbours in time alike.
 */
export const speed = <Contender extends string>(
  rounds: Rounds<Contender>,
  contender: Contender,
  beside: Contender,
): number => median(rounds.map((round) => each(round[beside]) / each(round[contender])));

/** A line for each contender, beside one of them. `unit` is what they do, such as `events`. */
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
