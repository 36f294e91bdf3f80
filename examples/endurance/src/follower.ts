/** Follows a store that others write to, from a position on, and says the ids of what it is given, until it is killed. */
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import { writeSync } from 'node:fs';
import { answer } from './answer';

const [path = '', after = '0'] = process.argv.slice(2);

const follow = async (): Promise<void> => {
  const store = await answer(sqliteStore({ path, patience: Infinity }));
  for await (const page of store.follow({ after: Number(after), limit: 7 })) {
    if (E.isLeft(page)) throw new Error(JSON.stringify(page.left));
    const { events, position } = page.right;
    // one line a page, in one write: whoever is killed has said all of it or nothing
    writeSync(1, `${JSON.stringify({ position, ids: events.map(({ id }) => id) })}\n`);
  }
};

void follow();
