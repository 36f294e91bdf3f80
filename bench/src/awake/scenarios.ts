import { liveReadModels, type LiveReadModels } from '@pavadonis/casework';
import { categoryOf, type StreamName, type StreamOf } from '@pavadonis/domain';
import { decoder, history, orThrow } from '@pavadonis/event-store';
import { type SqliteStore, sqliteStore } from '@pavadonis/event-store-sqlite';
import { replay } from '@pavadonis/projection';
import type { Open } from '@pavadonis/sqlite';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { models } from '../models';
import { writeLongStream } from './long-stream';
import type { timedDriver } from './timed-driver';

/** The files of a scenario, and the SQLite that they are opened with. */
export interface Place {
  /** The store of a crowd. */
  readonly path: string;
  /** The folder in which the scenarios leave files for the next ones. */
  readonly folder: string;
  readonly driver: ReturnType<typeof timedDriver>;
}

/** The work of a scenario; `lap` notes how long a part of it took so far. */
export type Work = (lap: (name: string) => void) => Promise<void>;

const CONTACTS = 100_000;
const APPENDS = 5000;
const FOREVER = new AbortController().signal;

const isOfClient = (stream: StreamName): stream is StreamOf<'client'> => categoryOf(stream) === 'client';

const storeOf = ({ path, driver: { open } }: Place): Promise<SqliteStore> =>
  orThrow(sqliteStore({ path, open, severalWriters: 'accepted' }));

// a host that opens SQLite itself has no thread for what reads the whole file
const ordinaryStore = ({ path }: Place, check: boolean): Promise<SqliteStore> =>
  orThrow(sqliteStore({ path, check, severalWriters: 'accepted' }));

const rowsFileOf = ({ folder }: Place): string => join(folder, 'rows.sqlite');

const live = (
  store: SqliteStore,
  file: string,
  open: Open,
  raised = 0,
): Promise<LiveReadModels<typeof models>> => {
  const versions = Object.fromEntries(
    Object.entries(models).map(([name, model]) => [name, { ...model, version: model.version + raised }]),
  ) as unknown as typeof models;
  return orThrow(liveReadModels({ store, file, models: versions, open }));
};

const untilNothingIsRemoved = async ({ driver: { removals } }: Place): Promise<void> => {
  for (let before = -1; before !== removals();) {
    before = removals();
    await setTimeout(500);
  }
};

/** The work of a host at a large size, each made ready before it is measured. */
export const scenarios = {
  'live from nothing': async (place: Place): Promise<Work> => {
    const store = await storeOf(place);
    return async () => {
      const shown = await live(store, rowsFileOf(place), place.driver.open);
      await orThrow(shown.caughtUp({ signal: FOREVER }));
      await orThrow(shown.close());
      await orThrow(store.close());
    };
  },

  opening: async (place: Place): Promise<Work> => {
    const store = await storeOf(place);
    const first = await orThrow(store.readAll({ after: 0, limit: 1000 }));
    const stream = first.map((event) => event.stream).findLast(isOfClient);
    if (stream === undefined) throw new Error('no client');
    return async (lap) => {
      const shown = await live(store, rowsFileOf(place), place.driver.open);
      const found = await orThrow(shown.row('caseload', stream));
      if (found === undefined) throw new Error('no row');
      lap('the row of one person');
      await orThrow(shown.opened({ signal: FOREVER }));
      lap('all rows');
      await orThrow(shown.caughtUp({ signal: FOREVER }));
      await orThrow(shown.close());
      await orThrow(store.close());
    };
  },

  'a new version': async (place: Place): Promise<Work> => {
    const store = await storeOf(place);
    const file = join(place.folder, 'newer-rows.sqlite');
    copyFileSync(rowsFileOf(place), file);
    return async (lap) => {
      const shown = await live(store, file, place.driver.open, 1);
      await orThrow(shown.caughtUp({ signal: FOREVER }));
      lap('shown');
      await orThrow(shown.removeLowerVersions());
      await untilNothingIsRemoved(place);
      await orThrow(shown.close());
      await orThrow(store.close());
    };
  },

  replay: async (place: Place): Promise<Work> => {
    const store = await storeOf(place);
    return async () => {
      await orThrow(replay(models)(history(store, decoder())));
      await orThrow(store.close());
    };
  },

  check: (place: Place): Promise<Work> =>
    Promise.resolve(async () => {
      const store = await ordinaryStore(place, true);
      await orThrow(store.close());
    }),

  backup: async (place: Place): Promise<Work> => {
    const store = await ordinaryStore(place, false);
    return async () => {
      await orThrow(store.backup(join(place.folder, 'backup.sqlite')));
      await orThrow(store.close());
    };
  },

  'one stream of 100,000 contacts': async (place: Place): Promise<Work> => {
    const path = join(place.folder, 'long.sqlite');
    const store = await storeOf({ ...place, path });
    const { contactAtTheEnd, lateContact } = await writeLongStream(store, CONTACTS);
    return async (lap) => {
      await contactAtTheEnd();
      lap('opened');
      await contactAtTheEnd();
      lap('a contact at the end');
      await lateContact();
      lap('a late contact');
      await contactAtTheEnd();
      lap('the contact after it');
      await orThrow(store.close());
    };
  },

  '5,000 appends, one after another': async (place: Place): Promise<Work> => {
    const path = join(place.folder, 'appends.sqlite');
    const store = await storeOf({ ...place, path });
    const { contactAtTheEnd } = await writeLongStream(store, 1000);
    return async () => {
      for (let i = 0; i < APPENDS; i += 1) await contactAtTheEnd();
      await orThrow(store.close());
    };
  },
} satisfies Readonly<Record<string, (place: Place) => Promise<Work>>>;

export type Scenario = keyof typeof scenarios;
