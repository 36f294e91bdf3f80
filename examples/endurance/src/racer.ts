/**
 * Sends its share of the invented commands, and some of its neighbour's besides, to a file that others write to as well;
 * says of each what came of it. What ends in a conflict is sent again.
 */
import { casework } from '@pavadonis/casework';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { answer } from './answer';
import { carryOut } from './carry-out';
import { say } from './said';

const [path = '', ...numbers] = process.argv.slice(2);
const [which = 0, racers = 1, commands = 0, persons = 1] = numbers.map(Number);

// of its neighbour's every tenth, as a sender would that got no answer
const sends = (n: number): boolean =>
  n % racers === which || (n % racers === (which + 1) % racers && Math.floor(n / racers) % 10 === 0);

const race = async (): Promise<void> => {
  const store = await answer(sqliteStore({ path, durability: 'normal', patience: Infinity }));
  const office = casework({ store });
  for (let n = persons; n < commands; n += 1) {
    if (!sends(n)) continue;
    for (;;) {
      const said = await carryOut(office, n, persons);
      say(said);
      if (said.came !== 'Conflict') break;
    }
  }
  await answer(store.close());
};

void race();
