/**
 * Sends its share of the invented commands, and some of its neighbour's, to a file that others write to as well. Prints
 * the outcome of each, and repeats a command that ended in a conflict.
 */
import { casework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { send } from './send';
import { printReport } from './report';

const [path = '', ...numbers] = process.argv.slice(2);
const [which = 0, racers = 1, commands = 0, persons = 1] = numbers.map(Number);

// every tenth command of its neighbour, as if the neighbour had received no answer
const sends = (n: number): boolean =>
  n % racers === which || (n % racers === (which + 1) % racers && Math.floor(n / racers) % 10 === 0);

const race = async (): Promise<void> => {
  const store = await orThrow(
    sqliteStore({ path, durability: 'normal', lockTimeoutMs: Infinity, severalWriters: 'accepted' }),
  );
  const office = casework({ store });
  for (let n = persons; n < commands; n += 1) {
    if (!sends(n)) continue;
    for (;;) {
      const said = await send(office, n, persons);
      printReport(said);
      if (said.came !== 'Conflict') break;
    }
  }
  await orThrow(store.close());
};

void race();
