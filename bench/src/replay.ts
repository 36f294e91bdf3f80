/**
 * What a full replay costs beside the limit: `pnpm bench:replay [events] [--rounds n] [--require]`. On a history in order,
 * where all do the same work, and on one as in life, with streams that only the library settles. The same bars hold
 * for both; with `--require` the exit code tells whether they are cleared.
 */
import { parseArgs } from 'node:util';
import { missed } from './bars';
import { AS_IN_LIFE, type Disorder, IN_ORDER } from './history/disorder';
import { CACHE, historyFile } from './history/file';
import { measure, type Summaries } from './rounds';
import { showGrowth, showMachine, showSummaries } from './show';

const SMALL = 100_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

// only where somebody watches; a log keeps the results alone
const whisper = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

const whole = (text: string, name: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`${name} must be a whole number from 1 on: ${text}`);
  return value;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, require: { type: 'boolean', default: false } },
});

const replayed = async (events: number, disorder: Disorder): Promise<Summaries> => {
  const path = await historyFile(events, disorder, CACHE, (written) =>
    whisper(`writing the history once: ${written} of ${events} events`),
  );
  const rounds = values.rounds === undefined ? (events > SMALL ? 3 : 5) : whole(values.rounds, '--rounds');
  const summaries = await measure(path, rounds, (round) =>
    whisper(`${events} events: round ${round} of ${rounds}`),
  );
  whisper('');
  say(`\n${showSummaries(summaries, disorder)}`);
  return summaries;
};

const cleared = async (events: number, disorder: Disorder): Promise<boolean> => {
  const small = await replayed(Math.min(SMALL, events), disorder);
  const large = events > SMALL ? await replayed(events, disorder) : small;
  say(`\n${showGrowth(small, large)}`);
  const bars = missed(small, large);
  say(bars.length === 0 ? 'all bars cleared' : `missed: ${bars.join('; ')}`);
  return bars.length === 0;
};

const main = async (): Promise<void> => {
  const events = whole(positionals[0] ?? '1000000', 'events');
  say(showMachine());
  const inOrder = await cleared(events, IN_ORDER);
  const asInLife = await cleared(events, AS_IN_LIFE);
  if (values.require && !(inOrder && asInLife)) process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
