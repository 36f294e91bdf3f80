/**
 * Reacts to the log that another process writes, until it is killed. Writes down each event before it is handed over and once it
 * is done, in a file of its own; some events fail now and then, and some always.
 */
import { openReactions, reaction } from '@pavadonis/casework';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const [log = '', file = '', journal = '', attempts = ''] = process.argv.slice(2);

const open = (): Promise<EventStore> =>
  orThrow(
    log.startsWith('esdb:')
      ? eventStoreDbStore({ connectionString: log })
      : sqliteStore({ path: log, readOnly: true, lockTimeoutMs: Infinity }),
  );

// of the position, so that every process finds the same
const failsAlways = (position: number): boolean => position % 41 === 0;

const failsAtFirst = (position: number, attempt: number): boolean => position % 7 === 0 && attempt % 3 === 1;

const react = async (): Promise<void> => {
  const store = await open();
  const journalled = (name: string) =>
    reaction({
      from: 'start',
      react: async ({ position, stream, revision, id }, { attempt }) => {
        const line = [name, position, stream, revision, id].join(' ');
        appendFileSync(journal, `begun ${line}\n`);
        await setTimeout(position % 3);
        if (failsAlways(position) || failsAtFirst(position, attempt)) throw new Error();
        appendFileSync(journal, `done ${line}\n`);
      },
    });
  const reactions = await orThrow(
    openReactions({
      store,
      file,
      attempts: Number(attempts),
      pauseMs: () => 2,
      reactions: { letters: journalled('letters'), mirror: journalled('mirror') },
    }),
  );
  for (let said = -1; ;) {
    const { letters, mirror } = reactions.status();
    const upTo = Math.min(letters.doneUpTo, mirror.doneUpTo);
    if (upTo > said) process.stdout.write(`${String(upTo)}\n`);
    said = upTo;
    await setTimeout(2);
  }
};

void react();
