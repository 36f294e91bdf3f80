/**
 * Measures live read models: `pnpm bench:live [events] [--rounds n]`. First the time until a caseload shows an append,
 * in the same process and in another one. Then the time that three read models take from nothing to the end of a log,
 * with their rows kept in a file, compared with a replay in memory.
 */
import { AS_IN_LIFE } from './history/disorder';
import { CACHE, historyFile } from './history/file';
import type { Way } from './live/catch-up';
import type { Lags, Pace } from './live/lag';
import { main } from './main';
import { median, percentile } from './median';
import { contend, inRounds } from './rounds';
import { showSpeeds, type Timed } from './speed';
import { grouped, say, table, whisper } from './terminal';

const EVENTS = 100_000;
const ROUNDS = 5;
const PACE: Pace = { before: 1000, appends: 1000, everyMs: 10 };
const WAYS: readonly Way[] = ['replay', 'live, nothing kept', 'live, rows kept'];

const line = (of: string, lags: readonly number[]): readonly string[] => [
  of,
  median(lags).toFixed(2),
  percentile(lags, 0.99).toFixed(2),
];

main(async ({ size: events = EVENTS, rounds: count = ROUNDS }) => {
  whisper('appending');
  const { here, beside } = await contend<Lags>('lag', JSON.stringify(PACE));
  whisper('');
  say(
    `\nmilliseconds from an append to a caseload that shows it, ${PACE.appends} appends, one every ${PACE.everyMs} ms`,
  );
  say(table([['where', 'median', '99 %'], line('same process', here), line('another process', beside)]));

  const path = await historyFile(events, AS_IN_LIFE, CACHE);
  const rounds = await inRounds(WAYS, count, (way, round) => {
    whisper(`round ${round} of ${count}`);
    return contend<Timed>('catch-up', way, path, String(events));
  });
  whisper('');
  say(`\nthree read models from nothing to the end of ${grouped(events)} events`);
  say(`${showSpeeds(rounds, 'events', 'replay')}\n`);
  // a host decides how much is enough
  return true;
});
