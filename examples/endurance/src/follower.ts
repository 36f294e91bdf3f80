/** Follows a store that others write to, from a position on, and prints the ids of each page, until it is killed. */
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import { writeSync } from 'node:fs';

const [path = '', after = '0'] = process.argv.slice(2);

const follow = async (): Promise<void> => {
  const store = await orThrow(sqliteStore({ path, lockTimeoutMs: Infinity, severalWriters: 'accepted' }));
  for await (const page of store.follow({ after: Number(after), limit: 7 })) {
    if (E.isLeft(page)) throw new Error(JSON.stringify(page.left));
    const { events, position } = page.right;
    // one line per page in one write, so that a killed process has printed all of it or nothing
    writeSync(1, `${JSON.stringify({ position, ids: events.map(({ id }) => id) })}\n`);
  }
};

void follow();
