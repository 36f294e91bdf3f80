/**
 * Keeps live read models of a store that another process writes to, until it is killed. Prints the position up to which
 * all of them are persisted whenever it has grown.
 */
import { openCasework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { setTimeout } from 'node:timers/promises';
import { models } from './models';

const [path = '', file = ''] = process.argv.slice(2);

const keep = async (): Promise<never> => {
  const store = await orThrow(sqliteStore({ path, lockTimeoutMs: Infinity, severalWriters: 'accepted' }));
  const { readModels } = await orThrow(openCasework({ store, readModels: { file, models } }));
  for (let said = -1; ;) {
    const stands = Object.values(readModels.status());
    const stopped = stands.find(({ _tag }) => _tag === 'Stopped');
    if (stopped !== undefined) throw new Error(JSON.stringify(stopped));
    const position = Math.min(...stands.map((each) => each.position));
    if (position > said) process.stdout.write(`${position}\n`);
    said = position;
    await setTimeout(1);
  }
};

void keep();
