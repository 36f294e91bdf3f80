import { parseArgs } from 'node:util';
import { say, showMachine } from './terminal';

/** The arguments of a benchmark: its size, and the number of rounds. */
export interface Told {
  readonly size: number | undefined;
  readonly rounds: number | undefined;
}

const whole = (text: string | undefined, name: string): number | undefined => {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`${name} must be a whole number of at least 1: ${text}`);
  return value;
};

/** Prints the bars that were missed, and returns true if there are none. */
export const verdict = (missed: readonly string[]): boolean => {
  say(missed.length === 0 ? 'all bars cleared' : `missed: ${missed.join('; ')}`);
  return missed.length === 0;
};

const run = async (benchmark: (told: Told) => Promise<boolean>): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, require: { type: 'boolean', default: false } },
  });
  const told = {
    size: whole(positionals[0], 'the first argument'),
    rounds: whole(values.rounds, '--rounds'),
  };
  say(showMachine());
  const cleared = await benchmark(told);
  if (values.require && !cleared) process.exitCode = 1;
};

/** Runs a benchmark as `[size] [--rounds n] [--require]`; with `--require` the exit code is 1 below a bar. */
export const main = (benchmark: (told: Told) => Promise<boolean>): void => {
  run(benchmark).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
};
