/** Records one invented command after another, and prints the outcome of each, until it is killed. */
import { casework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { carryOut } from './carry-out';
import { say } from './said';

const [path = '', first = '0', persons = '1'] = process.argv.slice(2);

const write = async (): Promise<never> => {
  const office = casework({ store: await orThrow(sqliteStore({ path })) });
  for (let n = Number(first); ; n += 1) say(await carryOut(office, n, Number(persons)));
};

void write();
