/** Records one invented command after another, and prints the outcome of each, until it is killed. */
import { casework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { send } from './send';
import { printReport } from './report';

const [path = '', first = '0', persons = '1'] = process.argv.slice(2);

const write = async (): Promise<never> => {
  const office = casework({
    store: await orThrow(sqliteStore({ path, lockTimeoutMs: Infinity, severalWriters: 'accepted' })),
  });
  for (let n = Number(first); ; n += 1) printReport(await send(office, n, Number(persons)));
};

void write();
