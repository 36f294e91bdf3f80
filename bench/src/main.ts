import { parseArgs } from 'node:util';
import { say, showMachine } from './terminal';

/** What a benchmark was told: a number of its own, if any, and how many rounds to measure. */
export interface Told {
  readonly size: number | undefined;
  readonly rounds: number | undefined;
}

const whole = (text: string | undefined, name: string): number | undefined => {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`${name} must be a whole number from 1 on: ${text}`);
  return value;
};

/** Says which bars were missed, if any; answers whether none was. */
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

/** Runs a benchmark as `[size] [--rounds n] [--require]`: with `--require` the exit code tells whether its bars were cleared. */
export const main = (benchmark: (told: Told) => Promise<boolean>): void => {
  run(benchmark).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
};
