#!/usr/bin/env node
import { MOST_PARTS } from '@pavadonis/projection';
import { Command, InvalidArgumentError, Option } from 'commander';
import * as E from 'fp-ts/Either';
import { joinedLine, type Language } from './words';

const processesOf = (written: string): number => {
  const processes = Number(written);
  if (!/^[1-9]\d{0,3}$/.test(written) || processes > MOST_PARTS)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_PARTS}.`);
  return processes;
};

interface Options {
  readonly history: string;
  readonly processes: number;
  readonly lang: Language;
}

const command = new Command('parts')
  .description('Replays the history of the demo in several processes, and joins their parts.')
  .option('--history <file>', 'the history, as the demo stores it', 'out/published-reports/history.sqlite')
  .option('--processes <number>', 'how many processes replay a part each', processesOf, 4)
  .addOption(new Option('--lang <language>', 'language of the lines').choices(['lv', 'en']).default('en'))
  .allowExcessArguments(false);

const main = async (): Promise<number> => {
  const { history, processes, lang } = command.parse().opts<Options>();
  const { findFile } = await import('@pavadonis/published-reports/demo/files');
  const found = findFile(history);
  if (E.isLeft(found)) {
    const { failureText } = await import('@pavadonis/published-reports/demo/failure');
    console.error(failureText(found.left, lang));
    return 2;
  }
  // loaded once it is known that there is work, since wrong input needs none of it
  const { run } = await import('./run.js');
  const { events, compared } = await run({ path: found.right, processes, language: lang });
  const equal = compared.filter((each) => each.equal).length;
  console.log(joinedLine({ events, equal, figures: compared.length }, lang));
  return equal === compared.length ? 0 : 1;
};

void main().then(
  (code) => {
    process.exitCode = code;
  },
  async (error: unknown) => {
    const { textOfThrown } = await import('@pavadonis/texts');
    const text = textOfThrown(error, command.opts<Options>().lang);
    console.error(text ?? (error instanceof Error ? error.message : error));
    process.exitCode = 2;
  },
);
