/** Opens a vault, says so, and keeps it open until it is killed. */
import { setTimeout } from 'node:timers/promises';
import { vaultAt } from './vault-of-test';

const [path = ''] = process.argv.slice(2);

const open = async (): Promise<never> => {
  await vaultAt(path);
  process.stdout.write('open\n');
  for (;;) await setTimeout(1000);
};

void open();
