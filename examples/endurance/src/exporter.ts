/** Exports a store into folders of one name and a number, one after another, until it is killed. Prints each number before. */
import { exportArchive } from '@pavadonis/audit';
import { civilDate } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { writeSync } from 'node:fs';

const [path = '', folder = '', log = ''] = process.argv.slice(2);

const exportOn = async (): Promise<never> => {
  const store = await orThrow(sqliteStore({ path, readOnly: true }));
  const given = { store, log, source: 'https://sif.example/pavadonis', date: civilDate('2024-07-31') };
  for (let number = 0; ; number += 1) {
    writeSync(1, `${String(number)}\n`);
    await orThrow(exportArchive({ ...given, folder: `${folder}-${String(number)}` }));
  }
};

void exportOn();
