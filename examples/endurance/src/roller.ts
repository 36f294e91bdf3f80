/**
 * Keeps a version of a read model of a store that others write to, until it is killed or the version is removed. Compares what it
 * shows with a replay whenever that has grown, and prints the outcome.
 */
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { openRolling } from './rolling';

const [path = '', file = '', version = '1', how = ''] = process.argv.slice(2);

const roll = async (): Promise<void> => {
  const store = await orThrow(sqliteStore({ path, lockTimeoutMs: Infinity, severalWriters: 'accepted' }));
  const { readModels, look } = await openRolling(store, file, version === '1' ? 1 : 2, how === 'swapped');
  for (let said = -1; ;) {
    const { rolling } = readModels.status();
    if (rolling._tag === 'Stopped') {
      if (rolling.why._tag !== 'VersionReplaced') throw new Error(JSON.stringify(rolling));
      break;
    }
    const shown = rolling.position > said ? await look() : undefined;
    if (shown !== undefined) {
      writeSync(1, `${JSON.stringify(shown)}\n`);
      said = shown.position;
      if (how === 'removing' && shown.version === Number(version))
        await orThrow(readModels.removeLowerVersions());
    }
    await setTimeout(1);
  }
  await orThrow(readModels.close());
  await orThrow(store.close());
};

void roll();
