// One process of several: replays its part of a history, prints a line about it, and sends the part to its parent.
import { history, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { replayPart } from '@pavadonis/projection';
import { textOfThrown } from '@pavadonis/texts';
import { models } from './models';
import type { Task } from './task';
import { partLine } from './words';

const replayed = async ({ path, part, position, language }: Task) => {
  const store = await orThrow(sqliteStore({ path, readOnly: true }));
  const knownAt = { _tag: 'Position', position } as const;
  const done = await orThrow(replayPart(models, part, { knownAt })(history(store)));
  await orThrow(store.close());
  const { user, system } = process.cpuUsage();
  console.log(partLine({ ...part, events: done.events, seconds: (user + system) / 1e6 }, language));
  return done;
};

process.once('message', (task) => {
  replayed(task as Task).then(
    (part) => process.send?.(part, () => process.disconnect()),
    (error: unknown) => {
      console.error(textOfThrown(error, (task as Task).language) ?? error);
      process.exit(2);
    },
  );
});
