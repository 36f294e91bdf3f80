/**
 * Measures what sealing and verifying a log cost: `pnpm bench:seal [events] [--rounds n]`. Beside them stands the least code that
 * reads the same rows and hashes each leaf and node, by processor time; then how long sealing one event more takes.
 */
import { missedBySeals } from './bars';
import { CACHE, historyFile } from './history/file';
import { main, verdict } from './main';
import { median } from './median';
import { contend, inRounds } from './rounds';
import { scratch } from './scratch';
import type { Contender, Measured } from './seal/measure';
import type { OneMore } from './seal/one-more';
import { showSpeeds } from './speed';
import { grouped, say, whisper } from './terminal';

const EVENTS = 1_000_000;
const ROUNDS = 5;
const CONTENDERS: readonly Contender[] = ['by hand', 'seal', 'verify'];

const inScratch = async <A>(work: (folder: string) => Promise<A>): Promise<A> => {
  const { folder, remove } = scratch();
  try {
    return await work(folder);
  } finally {
    remove();
  }
};

main(async ({ size: events = EVENTS, rounds: count = ROUNDS }) => {
  const path = await historyFile(events, { corrected: 0, late: 0 }, CACHE);
  const rounds = await inRounds(CONTENDERS, count, (contender, round) => {
    whisper(`${contender}, round ${String(round)}`);
    return inScratch((folder) => contend<Measured>('seal', contender, path, folder));
  });
  whisper('one event more');
  const oneMore = await inScratch((folder) => contend<OneMore>('one-more', path, folder));
  whisper('');
  const roots = new Set(rounds.flatMap((round) => CONTENDERS.map((contender) => round[contender].root)));
  if (roots.size !== 1) throw new Error('the contenders find different roots');
  say(`\n${grouped(events)} events; medians of ${String(count)} rounds, by processor time`);
  say(showSpeeds(rounds, 'events', 'by hand'));
  for (const contender of CONTENDERS) {
    const megabytes = median(rounds.map((round) => round[contender].megabytes));
    say(`${contender}: ${String(Math.round(megabytes))} MB at most`);
  }
  for (const [name, { wallMs, processorMs }] of [
    ['one event more', oneMore.seal],
    ['its files by hand', oneMore.files],
  ] as const)
    say(`${name}: ${wallMs.toFixed(1)} ms, ${processorMs.toFixed(1)} ms of the processor`);
  return verdict(missedBySeals(rounds, oneMore));
});
