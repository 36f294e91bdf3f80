import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Measured } from './contend';
import type { Contender } from './contenders';

const run = promisify(execFile);

const once = async (contender: Contender, path: string): Promise<Measured> => {
  const { stdout } = await run(process.execPath, [join(__dirname, 'contend.js'), contender, path]);
  return JSON.parse(stdout) as Measured;
};

/** The middle one; of an even number the upper of the two. */
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What several replays of one contender came to: medians, and the time per event beside that of the limit. */
export interface Summary {
  readonly events: number;
  readonly refolded: number;
  readonly microsecondsPerEvent: number;
  readonly megabytes: number;
  /** Events per second, as a share of those of the limit; the median of the rounds. */
  readonly ofTheLimit: number;
}

export type Summaries = Readonly<Record<Contender, Summary>>;

const summary = (rounds: readonly Readonly<Record<Contender, Measured>>[], contender: Contender): Summary => {
  const own = rounds.map((round) => round[contender]);
  const { events = 0, refolded = 0 } = own[0] ?? {};
  return {
    events,
    refolded,
    microsecondsPerEvent: (median(own.map(({ seconds }) => seconds)) * 1e6) / events,
    megabytes: median(own.map(({ megabytes }) => megabytes)),
    // round by round, since what else the machine does slows neighbours in time alike
    ofTheLimit: median(rounds.map((round) => round.limit.seconds / round[contender].seconds)),
  };
};

/**
 * Replays a file in every way, each time in a fresh process, one after the other and all of them again, so that a slow
 * moment of the machine hits no one alone.
 */
export const measure = async (
  path: string,
  count: number,
  onRound: (round: number) => void,
): Promise<Summaries> => {
  const rounds: Record<Contender, Measured>[] = [];
  for (let round = 1; round <= count; round += 1) {
    onRound(round);
    rounds.push({
      limit: await once('limit', path),
      pavadonis: await once('pavadonis', path),
      'io-ts': await once('io-ts', path),
    });
  }
  return {
    limit: summary(rounds, 'limit'),
    pavadonis: summary(rounds, 'pavadonis'),
    'io-ts': summary(rounds, 'io-ts'),
  };
};
