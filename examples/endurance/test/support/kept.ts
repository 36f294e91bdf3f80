import { expect } from '@jest/globals';
import { openCasework } from '@pavadonis/casework';
import { decoder, type EventStore, history, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { replay } from '@pavadonis/projection';
import { once } from 'node:events';
import { models } from '../../src/models';

const NAMES = ['caseload', 'planStatus', 'fundingSplit'] as const;

// so that the read models show only the rows of the file
const givesNothing: EventStore['follow'] = ({ signal }) => ({
  [Symbol.asyncIterator]: () => ({
    next: async () => {
      if (signal?.aborted === false) await once(signal, 'abort');
      return { done: true, value: undefined };
    },
  }),
});

type Office = Awaited<ReturnType<typeof opened>>;

const opened = (store: EventStore, file: string) =>
  orThrow(openCasework({ store, readModels: { file, models } }));

const compare = async (store: EventStore, { readModels }: Office): Promise<number> => {
  const positions: number[] = [];
  for (const name of NAMES) {
    const { rows, position } = readModels.view(name);
    const whole = replay({ [name]: models[name] }, { knownAt: { _tag: 'Position', position } });
    const { views } = await orThrow(whole(history(store, decoder())));
    expect({ name, position, rows }).toEqual({ name, position, rows: views[name] });
    positions.push(position);
  }
  return Math.min(...positions);
};

/** Works with read models on a store, and closes both in any case. */
const withOffice = async <A>(
  store: EventStore,
  file: string,
  shown: EventStore,
  work: (office: Office) => Promise<A>,
): Promise<A> => {
  const office = await opened(shown, file);
  try {
    await orThrow(office.readModels.opened());
    return await work(office);
  } finally {
    await orThrow(office.readModels.close());
    await orThrow(store.close());
  }
};

/** Compares the rows of the file with a replay of the log up to their positions, and returns the least position. */
export const keptAndReplayed = async (path: string, file: string): Promise<number> => {
  const store = await orThrow(sqliteStore({ path, check: true }));
  return withOffice(store, file, { ...store, follow: givesNothing }, (office) => compare(store, office));
};

/**
 * Goes on where processes ended: works with store and rows, and then compares the rows with a replay of the whole log. The rows
 * must not know of anything that the log does not.
 */
export const goesOn = async (
  path: string,
  file: string,
  work: (office: Office) => Promise<void>,
): Promise<void> => {
  const store = await orThrow(sqliteStore({ path, severalWriters: 'accepted' }));
  await withOffice(store, file, store, async (office) => {
    await work(office);
    const log = await orThrow(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));
    await orThrow(office.readModels.caughtUpTo(log.at(-1)?.position ?? 0));
    const statuses = Object.values(office.readModels.status());
    expect(statuses.map(({ lost }) => lost)).toEqual(NAMES.map(() => undefined));
    await compare(store, office);
  });
};
