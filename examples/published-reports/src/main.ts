#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Language } from './report/language';

const seedOf = (written: string): number => {
  const seed = Number(written);
  if (!/^\d{1,9}$/.test(written))
    throw new InvalidArgumentError('It must be a whole number from 0 to 999999999.');
  return seed;
};

interface Options {
  readonly seed: number;
  readonly out: string;
  readonly history?: string;
  readonly lang: Language;
  readonly all: boolean;
  readonly findings: boolean;
}

const command = new Command('published-reports')
  .description('Replays an invented history of the service and compares it with the published figures.')
  .option('--seed <number>', 'makes another history that meets the same figures', seedOf, 1)
  .option('--out <folder>', 'folder for the history and the reports', 'out/published-reports')
  .option('--history <file>', 'replays this stored history instead of a new one')
  .option('--all', 'prints every figure, not only those that differ', false)
  .option('--findings', 'lists the broken rules in the history', false)
  .addOption(new Option('--lang <language>', 'language of the table').choices(['lv', 'en']).default('en'))
  .allowExcessArguments(false);

const main = async (): Promise<number> => {
  const { seed, out, history, lang, all, findings } = command.parse().opts<Options>();
  // loaded once it is known that there is work, since a wrong option needs none of it
  const [{ outcome }, { run }, { published }] = await Promise.all([
    import('./demo/outcome.js'),
    import('./demo/run.js'),
    import('./figures/published.js'),
  ]);
  const voice = { say: (text: string) => process.stdout.write(`${text}\n`), progress: process.stderr };
  const order = { seed, folder: out, history, language: lang, figures: published, all, findings };
  const done = await run(order, voice)();
  const { code, complaint } = outcome(done, lang);
  if (complaint !== undefined) process.stderr.write(`${complaint}\n`);
  return code;
};

// a reader such as `head` that has seen enough is no failure, and the report is written all the same
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main().then((code) => {
  process.exitCode = code;
});
