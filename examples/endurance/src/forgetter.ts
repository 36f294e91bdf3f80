/** Forgets persons, two at a time, and prints the first of them before it begins and once it is done. */
import { instant } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { personNo, vaultAt } from './vault-of-test';

const LONG_AGO = instant('2020-01-01T00:00:00.000Z');

const [path = '', first = '', last = ''] = process.argv.slice(2);

const forget = async (): Promise<void> => {
  const { forgetting, close } = await vaultAt(path);
  process.stdout.write('open\n');
  for (let person = Number(first); person < Number(last); person += 2) {
    const request = `request ${String(person)}`;
    const streams = [personNo(person), personNo(person + 1)];
    await orThrow(forgetting.ask({ request, streams, due: LONG_AGO }));
    await orThrow(forgetting.carryOut(request));
    process.stdout.write(`${String(person)}\n`);
  }
  await orThrow(close());
};

void forget();
