import { median } from '../median';
import { contend, inRounds } from '../rounds';
import type { Contender } from './contenders';
import type { Measured } from './measure';

/** The medians of several replays by one contender, and its time per event compared with the limit's. */
export interface Summary {
  readonly events: number;
  readonly refolded: number;
  readonly microsecondsPerEvent: number;
  readonly megabytes: number;
  /** Events per second, as a share of the limit's; the median of the rounds. */
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
    // compared round by round, since other work on the machine slows neighbours in time alike
    ofTheLimit: median(rounds.map((round) => round.limit.seconds / round[contender].seconds)),
  };
};

/** Replays a file with every contender, in rounds, each time in a fresh process. */
export const summarise = async (
  path: string,
  count: number,
  onRound: (round: number) => void,
): Promise<Summaries> => {
  const rounds = await inRounds(
    ['limit', 'pavadonis', 'all five', 'io-ts'] as const,
    count,
    (contender, round) => {
      onRound(round);
      return contend<Measured>('replay', contender, path);
    },
  );
  return {
    limit: summary(rounds, 'limit'),
    pavadonis: summary(rounds, 'pavadonis'),
    'all five': summary(rounds, 'all five'),
    'io-ts': summary(rounds, 'io-ts'),
  };
};
