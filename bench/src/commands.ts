/**
 * Measures what a command costs: `pnpm bench:commands [persons] [--rounds n] [--require]`. Loads and folds a client's
 * stream of 40 events, runs a decision that returns one to three events, and appends them. On SQLite it compares this
 * with the same work written by hand, in memory with other libraries.
 */
import * as R from 'fp-ts/Record';
import { missedByCommands } from './bars';
import { type Contender, contenders, type Place } from './commands/contenders';
import { type Load, showLoad } from './commands/load';
import { main, verdict } from './main';
import { contend, inRounds } from './rounds';
import { type Rounds, showSpeeds, type TimedTwice } from './speed';
import { say, whisper } from './terminal';

const ROUNDS = 9;
const PERSONS = 1000;
const AT_A_TIME = 200;
const VISITS = 8;
// each commit there waits for the disk
const FEWER_ON_SQLITE = 5;

/** The same rounds by both clocks. */
type Measured<P extends Place> = Readonly<Record<keyof TimedTwice, Rounds<Contender<P>>>>;

const mapped = <K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (value: A) => B,
): Readonly<Record<K, B>> => R.map(change)(record);

main(async ({ size = PERSONS, rounds: count = ROUNDS }) => {
  const measured = async <P extends Place>(place: P, persons: number): Promise<Measured<P>> => {
    const load: Load = { persons, atATime: Math.min(AT_A_TIME, persons), visits: VISITS };
    const rounds = await inRounds(
      Object.keys(contenders[place]) as Contender<P>[],
      count,
      (contender, round) => {
        whisper(`${place}: round ${round} of ${count}`);
        return contend<TimedTwice>('commands', place, contender, JSON.stringify(load));
      },
    );
    whisper('');
    say(`\n${place}: ${showLoad(load)}`);
    const by = (clock: keyof TimedTwice): Rounds<Contender<P>> =>
      rounds.map((round) => mapped(round, (measured) => measured[clock]));
    return { wall: by('wall'), processor: by('processor') };
  };

  const sqlite = await measured('SQLite', Math.ceil(size / FEWER_ON_SQLITE));
  say(showSpeeds(sqlite.wall, 'commands', 'by hand'));
  say(`by processor time:\n${showSpeeds(sqlite.processor, 'commands', 'by hand')}`);
  const memory = await measured('memory', size);
  say(`${showSpeeds(memory.wall, 'commands', 'by hand')}\n`);
  say(`by processor time:\n${showSpeeds(memory.processor, 'commands', 'by hand')}\n`);
  return verdict(missedByCommands(sqlite.wall, memory.wall));
});
