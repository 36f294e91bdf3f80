import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { stdin, stdout } from 'node:process';
import { text } from 'node:stream/consumers';

// A process of its own: waits for the end of its input, so that several begin at the same moment, and opens a file.

const [path = ''] = process.argv.slice(2);

const open = async (): Promise<void> => {
  stdout.write('ready\n');
  await text(stdin);
  const store = await orThrow(sqliteStore({ path, lockTimeoutMs: Infinity, severalWriters: 'accepted' }));
  await orThrow(store.close());
};

void open();
