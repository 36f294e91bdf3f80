/**
 * Asks every report of every read model on a day, or in a month, of as many clients as the first argument says:
 * `pnpm bench:reports [clients] [--rounds n] [--require]`. With `--require` the exit code is 1 below a bar.
 */
import { missedByReports } from './bars';
import { EVENTS_OF_A_CLIENT } from './history/client';
import { AS_IN_LIFE } from './history/disorder';
import { CACHE, historyFile } from './history/file';
import { main, verdict } from './main';
import type { Measured, ModelName } from './reports/measure';
import { showReports, summarise } from './reports/summary';
import { contend, inRounds } from './rounds';
import { say, whisper } from './terminal';

const CLIENTS = 100_000;
const MODELS: readonly ModelName[] = ['caseload', 'planStatus', 'participation', 'fundingSplit', 'findings'];

// its rows hold every event: those of all clients would take more than the memory that Node gives a process
const PART_FOR_FINDINGS = 10;

main(async ({ size: clients = CLIENTS, rounds: count = 3 }) => {
  const fileOf = (of: number): Promise<string> => {
    const events = of * (EVENTS_OF_A_CLIENT - 1);
    return historyFile(events, AS_IN_LIFE, CACHE, (written) =>
      whisper(`writing the history once: ${written} of ${events} events`),
    );
  };
  const all = await fileOf(clients);
  const some = await fileOf(Math.ceil(clients / PART_FOR_FINDINGS));
  const rounds = await inRounds(MODELS, count, (model, round) => {
    whisper(`${model}: round ${round} of ${count}`);
    return contend<Measured>('reports', model, model === 'findings' ? some : all);
  });
  whisper('');
  const summaries = MODELS.map((model) =>
    summarise(
      model,
      rounds.map((round) => round[model]),
    ),
  );
  for (const summary of summaries) say(`\n${showReports(summary)}`);
  return verdict(missedByReports(summaries));
});
