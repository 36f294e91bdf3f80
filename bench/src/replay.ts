/**
 * Compares a full replay with the limit: `pnpm bench:replay [events] [--rounds n] [--require]`. It replays a history in
 * order, where all contenders do the same work, and one as in life, with streams that only the library settles. The
 * bars are those of each; with `--require` the exit code is 1 below a bar.
 */
import { missedByReplay } from './bars';
import { AS_IN_LIFE, type Disorder, IN_ORDER } from './history/disorder';
import { CACHE, historyFile } from './history/file';
import { main, verdict } from './main';
import { showGrowth, showSummaries } from './replay/show';
import { type Summaries, summarise } from './replay/summaries';
import { say, whisper } from './terminal';

const SMALL = 100_000;
const LARGE = 1_000_000;

main(async ({ size: events = LARGE, rounds }) => {
  const replayed = async (size: number, disorder: Disorder): Promise<Summaries> => {
    const path = await historyFile(size, disorder, CACHE, (written) =>
      whisper(`writing the history once: ${written} of ${size} events`),
    );
    const count = rounds ?? (size > SMALL ? 3 : 5);
    const summaries = await summarise(path, count, (round) =>
      whisper(`${size} events: round ${round} of ${count}`),
    );
    whisper('');
    say(`\n${showSummaries(summaries, disorder)}`);
    return summaries;
  };

  const cleared = async (disorder: Disorder): Promise<boolean> => {
    const small = await replayed(Math.min(SMALL, events), disorder);
    const large = events > SMALL ? await replayed(events, disorder) : small;
    say(`\n${showGrowth(small, large)}`);
    return verdict(missedByReplay(disorder === IN_ORDER ? 'inOrder' : 'asInLife', small, large));
  };

  const inOrder = await cleared(IN_ORDER);
  const asInLife = await cleared(AS_IN_LIFE);
  return inOrder && asInLife;
});
