/** Seals the history of one store anew into another, with a vault and a log of its own, and prints when it begins and ends. */
import { newKey, sealAnew } from '@pavadonis/audit';
import { instant, text } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { writeSync } from 'node:fs';
import { vaultAt } from './vault-of-test';

const [from = '', into = '', folder = '', keys = ''] = process.argv.slice(2);
const origin = 'sif.example/pavadonis-sealed';

const seal = async (): Promise<void> => {
  const source = await orThrow(sqliteStore({ path: from, readOnly: true }));
  const target = await orThrow(sqliteStore({ path: into, severalWriters: 'accepted' }));
  const vault = await vaultAt(keys);
  // always the same, so that the end can be compared to the byte
  const { signer } = orThrow(newKey(origin, new Uint8Array(32).fill(7)));
  writeSync(1, 'begun\n');
  const done = await orThrow(
    sealAnew({
      source,
      target,
      vault,
      log: { folder, origin, signers: [signer] },
      at: instant('2024-08-01T09:00:00.000Z'),
      by: { actor: text('keeper-1'), role: text('keeper of the log') },
    }),
  );
  writeSync(1, `${String(done.record.events)}\n`);
  await orThrow(vault.close());
  await orThrow(target.close());
  await orThrow(source.close());
};

void seal();
