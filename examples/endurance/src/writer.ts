/** Records one invented command after the other, and says of each what came of it, until it is killed. */
import { casework } from '@pavadonis/casework';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { answer } from './answer';
import { carryOut } from './carry-out';
import { say } from './said';

const [path = '', first = '0', persons = '1'] = process.argv.slice(2);

const write = async (): Promise<never> => {
  const office = casework({ store: await answer(sqliteStore({ path, patience: Infinity })) });
  for (let n = Number(first); ; n += 1) say(await carryOut(office, n, Number(persons)));
};

void write();
