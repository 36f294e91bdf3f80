/**
 * Measures the desk: `pnpm bench:desk [seconds] [--require]`. Fifty browsers visit it at once, on the history of the demo, and
 * some record contacts. The slowest pages of each kind stand beside empty ones of the same server, in the same minute.
 */
import { missedByDesk } from './bars';
import { load, PAGES, type Load } from './desk/load';
import { serve } from './desk/serving';
import { eventsByCommand } from './desk/stored';
import { main, verdict } from './main';
import { percentile } from './median';
import { scratch } from './scratch';
import { grouped, say, table, whisper } from './terminal';

const SECONDS = 60;
const SLOWEST = 0.99;

const show = ({ ms }: Load): string => {
  const empty = percentile(ms.empty, SLOWEST);
  return table([
    ['page', 'answers', 'median ms', '99th ms', 'of the empty page'],
    ...PAGES.map((page) => [
      page,
      grouped(ms[page].length),
      grouped(percentile(ms[page], 0.5)),
      grouped(percentile(ms[page], SLOWEST)),
      (percentile(ms[page], SLOWEST) / empty).toFixed(2),
    ]),
  ]);
};

main(async ({ size: seconds = SECONDS }) => {
  const { folder, remove } = scratch();
  try {
    whisper('recording the history of the demo');
    const desk = await serve(folder);
    whisper(`fifty browsers, for ${String(seconds)} seconds`);
    const loaded = await load(desk, seconds);
    await desk.close();
    whisper('');
    say(show(loaded));
    const stored = await eventsByCommand(folder);
    const lost = loaded.recorded.filter((command) => stored.get(command) !== 1);
    const [first = 0, ...later] = loaded.megabytes;
    say(`errors: ${loaded.errors.length === 0 ? 'none' : loaded.errors.slice(0, 5).join(', ')}`);
    say(
      `contacts recorded: ${grouped(loaded.recorded.length)}, of them not once in the store: ${grouped(lost.length)}`,
    );
    say(`megabytes in the heap, after each third: ${[first, ...later].map(grouped).join(', ')}`);
    return verdict(missedByDesk(loaded, lost.length));
  } finally {
    remove();
  }
});
