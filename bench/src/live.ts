/**
 * Measures live read models: `pnpm bench:live [events] [--rounds n] [--require]`. First the time until a caseload shows an
 * append, in the same process and in another. Then the processor time that three read models take to the end of a log, from
 * nothing and from a tenth of it, compared with a replay in memory. With `--require` the exit code is 1 below a bar.
 */
import { missedByLive } from './bars';
import { AS_IN_LIFE } from './history/disorder';
import { CACHE, historyFile } from './history/file';
import type { Way } from './live/catch-up';
import type { Lags, Pace } from './live/lag';
import { main, verdict } from './main';
import { median, percentile } from './median';
import { contend, inRounds } from './rounds';
import { showSpeeds, type Timed } from './speed';
import { grouped, say, table, whisper } from './terminal';

const EVENTS = 1_000_000;
const ROUNDS = 3;
const PACE: Pace = { before: 1000, appends: 1000, everyMs: 10 };
const WAYS: readonly Way[] = ['replay', 'live, nothing kept', 'live, rows kept', 'following'];

const line = (of: string, lags: readonly number[]): readonly string[] => [
  of,
  median(lags).toFixed(2),
  percentile(lags, 0.99).toFixed(2),
];

main(async ({ size: events = EVENTS, rounds: count = ROUNDS }) => {
  whisper('appending');
  const lags = await contend<Lags>('lag', JSON.stringify(PACE));
  whisper('');
  say(
    `\nmilliseconds of an append, and from its return to a caseload that shows it, ${PACE.appends} of them, one every ${PACE.everyMs} ms`,
  );
  say(
    table([
      ['what', 'median', '99 %'],
      line('the append', lags.appends),
      line('shown in the same process', lags.here),
      line('shown in another process', lags.beside),
    ]),
  );

  const path = await historyFile(events, AS_IN_LIFE, CACHE);
  const rounds = await inRounds(WAYS, count, (way, round) => {
    whisper(`round ${round} of ${count}`);
    return contend<Timed>('catch-up', way, path, String(events));
  });
  whisper('');
  say(`\nthree read models to the end of ${grouped(events)} events`);
  say(`${showSpeeds(rounds, 'events', 'replay')}\n`);
  return verdict(missedByLive(rounds, lags));
});
