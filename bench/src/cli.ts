/**
 * Measures the command line: `pnpm bench:cli [rows] [--rounds n] [--require]`. First a report on the demo's history beside a bare
 * program that replays it and asks the same question, each from its start. Then the recording of a register of that many rows
 * beside the same decisions by casework alone. All in fresh processes, in turns.
 */
import { missedByRegister, missedByStart } from './bars';
import { type Recorder, RECORDERS } from './cli/record';
import { demoHistory, measureStart, type Program, PROGRAMS } from './cli/start';
import { CACHE } from './history/file';
import { main, verdict } from './main';
import { median } from './median';
import { contend, inRounds } from './rounds';
import { type Rounds, showSpeeds, speed, type TimedTwice } from './speed';
import { grouped, say, table, whisper } from './terminal';

const ROWS = 10_000;
const ROUNDS = 9;

type Both<Contender extends string> = readonly Readonly<Record<Contender, TimedTwice>>[];

const by = <Contender extends string>(clock: keyof TimedTwice, rounds: Both<Contender>): Rounds<Contender> =>
  rounds.map(
    (round) =>
      Object.fromEntries(
        Object.entries<TimedTwice>(round).map(([contender, times]) => [contender, times[clock]]),
      ) as Rounds<Contender>[number],
  );

const showStarts = (rounds: Both<Program>): string => {
  const [processor, wall] = [by('processor', rounds), by('wall', rounds)];
  const ms = (of: Rounds<Program>, program: Program): string =>
    grouped(1000 * median(of.map((round) => round[program].seconds)));
  const times = (of: Rounds<Program>, program: Program): string =>
    speed(of, 'bare program', program).toFixed(2);
  const line = (program: Program): readonly string[] => [
    program,
    ms(processor, program),
    times(processor, program),
    ms(wall, program),
    times(wall, program),
  ];
  return table([['program', 'processor ms', 'times', 'wall ms', 'times'], ...PROGRAMS.map(line)]);
};

main(async ({ size: rows = ROWS, rounds: count = ROUNDS }) => {
  whisper('writing the history of the demo once');
  const history = await demoHistory(CACHE);
  const started = await inRounds<Program, TimedTwice>(PROGRAMS, count, (program, round) => {
    whisper(`${program}: round ${String(round)} of ${String(count)}`);
    return measureStart(program, history);
  });
  whisper('');
  say(`\nstart to first output on the demo's history; medians of ${String(count)} rounds`);
  say(showStarts(started));
  const recorded = await inRounds<Recorder, TimedTwice>(RECORDERS, count, (recorder, round) => {
    whisper(`${recorder}: round ${String(round)} of ${String(count)}`);
    return contend<TimedTwice>('register', recorder, String(rows));
  });
  whisper('');
  say(`\n${grouped(rows)} rows recorded; medians of ${String(count)} rounds, by processor time`);
  say(showSpeeds(by('processor', recorded), 'rows', 'casework alone'));
  say('by the clock');
  say(showSpeeds(by('wall', recorded), 'rows', 'casework alone'));
  return verdict([
    ...missedByStart(by('processor', started)),
    ...missedByRegister(by('processor', recorded)),
  ]);
});
