import { describe, it } from '@jest/globals';
import { openCasework } from '@pavadonis/casework';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import type { ReadModels } from '@pavadonis/projection';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { figuresOf } from '../src/figures';
import { models, type Rows } from '../src/models';
import { firstGolden, type Golden, goldens, inFolder, layoutOf, withSql } from './support/golden';
import { missing } from './support/missing';

type Name = keyof typeof models;
const names = Object.keys(models) as Name[];

// so that the read models show the rows of the file alone
const givesNothing: EventStore['follow'] = ({ signal }) => ({
  [Symbol.asyncIterator]: () => ({
    next: async () => {
      if (signal?.aborted === false) await once(signal, 'abort');
      return { done: true, value: undefined };
    },
  }),
});

/** Opens both files of a version, and shows its read models to some work. */
const opened = async <M extends ReadModels>(
  { copy }: Golden,
  folder: string,
  { models: asked, file = copy('rows', folder), follows }: { models: M; file?: string; follows: boolean },
  work: (live: {
    readonly shown: (name: keyof M) => {
      readonly version: number;
      readonly position: number;
      readonly rows: unknown;
    };
    readonly because: (name: keyof M) => string;
    readonly upTo: (position: number) => Promise<void>;
  }) => Promise<void> | void,
): Promise<void> => {
  const store = await orThrow(sqliteStore({ path: copy('store', folder) }));
  const followed = follows ? store : { ...store, follow: givesNothing };
  const { readModels } = await orThrow(
    openCasework({ store: followed, readModels: { file, models: asked } }),
  );
  try {
    await orThrow(readModels.opened());
    const because = (name: keyof M): string => {
      const status = readModels.status()[name];
      return status._tag === 'Rebuilding' ? status.because : status._tag;
    };
    const upTo = async (position: number): Promise<void> => {
      // former rows may know the whole log, too
      while (Object.keys(asked).some((name) => because(name) === 'NewVersion')) await setImmediate();
      await orThrow(readModels.caughtUpTo(position));
    };
    await work({ shown: readModels.view, because, upTo });
  } finally {
    await orThrow(readModels.close());
    await orThrow(store.close());
  }
};

const newer = Object.fromEntries(
  names.map((name) => [name, { ...models[name], version: models[name].version + 1 }]),
) as unknown as typeof models;

for (const golden of goldens) {
  const { version, log, reports, rowVersions, copy } = golden;
  const last = log.at(-1)?.position ?? 0;
  const whole = reports.find(({ asked }) => asked.knownAt === undefined);

  const givesTheFigures = (shown: (name: Name) => { readonly rows: unknown }): void => {
    assert.ok(whole !== undefined);
    const rows = Object.fromEntries(names.map((name) => [name, shown(name).rows])) as unknown as Rows;
    assert.deepEqual(missing(whole.figures, figuresOf(rows, whole.asked)), []);
  };

  describe(`the rows that ${version} left`, () => {
    it('are used as they are, or built anew for a new version, and say so', () =>
      inFolder(async (folder) => {
        const file = copy('rows', folder);
        const layout = await layoutOf(file);
        await opened(golden, folder, { models, file, follows: false }, async ({ shown, because }) => {
          // a new layout may begin all rows anew
          if ((await layoutOf(file)) !== layout) return;
          for (const name of names) {
            const kept = rowVersions[models[name].name];
            assert.equal(because(name), kept === models[name].version ? 'CatchingUp' : 'NewVersion');
            assert.deepEqual({ ...shown(name), rows: 0 }, { version: kept, position: last, rows: 0 });
          }
        });
      }));

    it('give the figures that they gave', () =>
      inFolder((folder) =>
        opened(golden, folder, { models, follows: true }, async ({ shown, upTo }) => {
          await upTo(last);
          givesTheFigures(shown);
        }),
      ));

    it('serve while those of a newer read model are built, which says so', () =>
      inFolder(async (folder) => {
        const file = copy('rows', folder);
        const layout = await layoutOf(file);
        await opened(golden, folder, { models: newer, file, follows: false }, async ({ shown, because }) => {
          if ((await layoutOf(file)) !== layout) return;
          for (const name of names) {
            assert.equal(because(name), 'NewVersion');
            assert.equal(shown(name).version, rowVersions[models[name].name]);
          }
        });
        await opened(golden, folder, { models: newer, follows: true }, async ({ shown, upTo }) => {
          await upTo(last);
          for (const name of names) assert.equal(shown(name).version, newer[name].version);
          givesTheFigures(shown);
        });
      }));

    // a later layout is no such file with a column less
    if (golden === firstGolden)
      it('of the layout before it are built anew', () =>
        inFolder(async (folder) => {
          const file = copy('rows', folder);
          const layout = await layoutOf(file);
          await withSql(file, (database) =>
            database.exec('ALTER TABLE builds DROP COLUMN event_position; PRAGMA user_version = 2'),
          );
          await opened(golden, folder, { models, file, follows: true }, async ({ shown, upTo }) => {
            await upTo(last);
            givesTheFigures(shown);
          });
          assert.ok((await layoutOf(file)) >= layout);
        }));
  });
}
