/**
 * Keeps live read models of a store that somebody else writes to until it is killed, and says up to where all of them are
 * kept whenever that is further than before.
 */
import { openCasework } from '@pavadonis/casework';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { setTimeout } from 'node:timers/promises';
import { answer } from './answer';
import { models } from './models';

const [path = '', file = ''] = process.argv.slice(2);

const keep = async (): Promise<never> => {
  const store = await answer(sqliteStore({ path, patience: Infinity }));
  const { readModels } = await answer(openCasework({ store, readModels: { file, models } }));
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
