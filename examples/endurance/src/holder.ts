/** Takes the lock of a store's file, says so, and keeps it until it is killed. */
import { openDatabase } from '@pavadonis/sqlite';
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const [path = ''] = process.argv.slice(2);
const A_DAY_MS = 86_400_000;

const hold = async (): Promise<void> => {
  const database = await openDatabase(path);
  database.exec('PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE');
  writeSync(1, 'held\n');
  await setTimeout(A_DAY_MS);
  database.close();
};

void hold();
