import { openDatabase } from '@pavadonis/sqlite';
import { writeSync } from 'node:fs';

// A process of its own: holds the lock of a file for writers, says so, and lets go of it once its input ends.

const [path = ''] = process.argv.slice(2);

const hold = async (): Promise<void> => {
  const database = await openDatabase(path);
  database.exec('BEGIN IMMEDIATE');
  writeSync(1, 'held\n');
  process.stdin.resume().once('end', () => {
    database.exec('COMMIT');
    database.close();
  });
};

void hold();
