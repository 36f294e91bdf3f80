/**
 * Measures what sealing and verifying a log cost: `pnpm bench:seal [events] [--rounds n]`. Beside them stands the least code that
 * reads the same rows and hashes each leaf and node. All by processor time.
 */
import { missedBySeals } from './bars';
import { CACHE, historyFile } from './history/file';
import { main, verdict } from './main';
import { median } from './median';
import { contend, inRounds } from './rounds';
import { scratch } from './scratch';
import type { Contender, Measured } from './seal/measure';
import { showSpeeds } from './speed';
import { grouped, say, whisper } from './terminal';

const EVENTS = 1_000_000;
const ROUNDS = 5;
const CONTENDERS: readonly Contender[] = ['by hand', 'seal', 'verify'];

main(async ({ size: events = EVENTS, rounds: count = ROUNDS }) => {
  const path = await historyFile(events, { corrected: 0, late: 0 }, CACHE);
  const rounds = await inRounds(CONTENDERS, count, async (contender, round) => {
    whisper(`${contender}, round ${String(round)}`);
    const { folder, remove } = scratch();
    try {
      return await contend<Measured>('seal', contender, path, folder);
    } finally {
      remove();
    }
  });
  whisper('');
  const roots = new Set(rounds.flatMap((round) => CONTENDERS.map((contender) => round[contender].root)));
  if (roots.size !== 1) throw new Error('the contenders find different roots');
  say(`\n${grouped(events)} events; medians of ${String(count)} rounds, by processor time`);
  say(showSpeeds(rounds, 'events', 'by hand'));
  for (const contender of CONTENDERS) {
    const megabytes = median(rounds.map((round) => round[contender].megabytes));
    say(`${contender}: ${String(Math.round(megabytes))} MB at most`);
  }
  return verdict(missedBySeals(rounds));
});
