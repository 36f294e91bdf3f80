import { orThrow } from '@pavadonis/event-store';
import { openFile } from '@pavadonis/sqlite';
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { notes } from './notes';

// A process of its own: opens a file, says so, and keeps it open until it is killed.

const [path = ''] = process.argv.slice(2);
const A_DAY_MS = 86_400_000;

const hold = async (): Promise<void> => {
  const database = await orThrow(openFile(path, notes, {}, (mine) => mine));
  writeSync(1, 'open\n');
  await setTimeout(A_DAY_MS);
  database.close();
};

void hold();
