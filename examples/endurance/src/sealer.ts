/**
 * Seals the log of a store that another process writes to, again and again, until it is killed. Prints each seal once it is
 * kept.
 */
import { openSealedLog } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { setTimeout } from 'node:timers/promises';

const [path = '', folder = '', origin = '', signer = ''] = process.argv.slice(2);

const seal = async (): Promise<never> => {
  const store = await orThrow(sqliteStore({ path, readOnly: true, lockTimeoutMs: Infinity }));
  const log = await orThrow(openSealedLog({ store, folder, origin, signers: [signer] }));
  for (let said = -1; ;) {
    const { size, text } = await orThrow(log.seal());
    if (size > said) process.stdout.write(`${JSON.stringify(text)}\n`);
    said = size;
    await setTimeout(1);
  }
};

void seal();
