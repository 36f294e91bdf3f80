import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { join } from 'node:path';

const PAGE = 1000;

/** Returns how many events each command recorded in the store of a desk that was closed. */
export const eventsByCommand = async (folder: string): Promise<ReadonlyMap<string, number>> => {
  const store = await orThrow(sqliteStore({ path: join(folder, 'desk.sqlite'), readOnly: true }));
  const events = new Map<string, number>();
  for (let after = 0; ;) {
    const page = await orThrow(store.readAll({ after, limit: PAGE }));
    for (const { metadata } of page) {
      const { commandId } = JSON.parse(metadata) as { readonly commandId: string };
      events.set(commandId, (events.get(commandId) ?? 0) + 1);
    }
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  await orThrow(store.close());
  return events;
};
