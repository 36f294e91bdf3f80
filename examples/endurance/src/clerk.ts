/**
 * Registers persons, each with a text, and asks that they be forgotten, takes that back or carries it out, by the number of the
 * person. Prints what came of each call. Every second person has another stream, which is merged into the first.
 */
import { casework, newId, openForgetting } from '@pavadonis/casework';
import { civilDateOf, CommandId, type Instant } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { type Did, doneWith, otherOf, personOf, register } from './forgettable';
import { staff } from './staff';
import { vaultAt } from './vault-of-test';

const [path = '', first = '', last = ''] = process.argv.slice(2);

const say = (n: number, did: Did, came: string): void => {
  process.stdout.write(`${JSON.stringify({ n, did, came })}\n`);
};

const work = async (): Promise<void> => {
  const store = await orThrow(
    sqliteStore({ path: `${path}.sqlite`, lockTimeoutMs: 60_000, severalWriters: 'accepted' }),
  );
  const vault = await vaultAt(path);
  const office = casework({ store, vault });
  const forgetting = await orThrow(openForgetting({ office, store, vault, delayDays: 0 }));
  process.stdout.write('open\n');
  const today = () => ({ on: civilDateOf(new Date().toISOString() as Instant) });
  for (let n = Number(first); n < Number(last); n += 1) {
    await register(office, n);
    say(n, 'registered', 'Recorded');
    const stream = personOf(n);
    for (const did of doneWith(n)) {
      const command = { commandId: newId(CommandId), by: staff };
      const came = await orThrow<{ readonly _tag: string }>(
        did === 'asked'
          ? forgetting.ask(stream, { ...today(), ground: 'objection' }, command)
          : did === 'taken back'
            ? forgetting.takeBack(stream, today(), command)
            : forgetting.carryOut(n % 4 === 0 ? otherOf(n) : stream, { by: staff }),
      );
      say(n, did, came._tag);
    }
  }
  await orThrow(vault.close());
  await orThrow(store.close());
};

void work();
