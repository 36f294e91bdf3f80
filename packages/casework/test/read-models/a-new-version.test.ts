import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import * as TE from 'fp-ts/TaskEither';
import { journalOf, live, told, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, record, recordRaw } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const builds = (file: string): Promise<unknown> =>
  withSql(file, (database) => [
    ...database.prepare('SELECT version, complete, position FROM builds ORDER BY version').all(),
  ]);

const versionsIn = async (file: string): Promise<readonly unknown[]> =>
  ((await builds(file)) as readonly { readonly version: number }[]).map(({ version }) => version);

const completeIn = async (store: EventStore, file: string, version: number) => {
  const models = await journalOf(store, file, version);
  await orThrow(models.caughtUp());
  return models;
};

/** A file with version 1 of the journal of two events, of three in the store. */
const known = async () => {
  const store = memoryStore();
  const file = newName();
  const models = await journalOf(store, file);
  await orThrow(models.caughtUpTo(await record(store, centre, centreOpened(), centreServiceStarted())));
  await untilLive(models);
  await orThrow(models.close());
  const position = await record(store, centre, centreClosed());
  return { store, file, position };
};

const onTheLastDay = { on: centreClosed().on };

const before = ['CentreOpened', 'CentreServiceStarted'];
const after = [...before, 'CentreClosed'];

describe('a new version of a read model', () => {
  it('is built beside the former, which serves', async () => {
    const { store, file, position } = await known();
    const { store: slow, letThrough } = paced(store);
    const models = await journalOf(slow, file, 2);
    const waiting = orThrow(models.caughtUpTo(position));
    for (const built of [1, 2]) {
      letThrough(1);
      await until(() => models.status().journal._tag === 'Rebuilding' && told(models).length > 0);
      await until(() => {
        const status = models.status().journal;
        return status._tag === 'Rebuilding' && status.built === built;
      });
      expect(models.view('journal')).toMatchObject({ version: 1, position: 2 });
      expect(told(models)).toEqual([before]);
    }
    letThrough();
    await waiting;
    expect(models.view('journal')).toMatchObject({ version: 2, position });
    expect(told(models)).toEqual([after]);
  });

  it('has replaced no former that another process began anew', async () => {
    const { store, file } = await known();
    const former = await journalOf(store, file);
    await untilLive(former);
    const latter = await completeIn(store, file, 2);
    await withSql(file, (database) => {
      database.exec(`DELETE FROM snapshots; DELETE FROM builds WHERE version = 1;
        INSERT INTO builds(model, version, complete, position) VALUES ('${journal.name}', 1, 0, 0)`);
    });
    await record(store, centre, centreOpened());
    await until(() => former.status().journal._tag === 'Stopped');
    expect(former.status().journal).toMatchObject({ why: { _tag: 'RowsOverwritten' } });
    await orThrow(latter.close());
  });

  it('is one like any other once it was live', async () => {
    const { store, file } = await known();
    const { store: slow, letThrough } = paced(store);
    const models = await journalOf(slow, file, 2);
    letThrough(4);
    await untilLive(models);
    const position = await record(store, centre, centreOpened(onTheLastDay), centreOpened(onTheLastDay));
    letThrough(1);
    await orThrow(models.caughtUpTo(position - 1));
    expect(models.status().journal).toMatchObject({ _tag: 'CatchingUp', version: 2 });
  });

  it('leaves the former one in the file, for processes that still use it', async () => {
    const { store, file } = await known();
    const models = await journalOf(store, file, 2);
    await orThrow(models.caughtUp());
    await orThrow(models.close());
    expect(await builds(file)).toEqual([
      { version: 1, complete: 1, position: 2 },
      { version: 2, complete: 1, position: 3 },
    ]);
  });

  it('removes the former one when it is told so', async () => {
    const { store, file } = await known();
    const models = await journalOf(store, file, 2);
    await orThrow(models.caughtUp());
    await orThrow(models.removeLowerVersions());
    expect(await builds(file)).toEqual([{ version: 2, complete: 1, position: 3 }]);
    expect(await withSql(file, (database) => database.prepare('SELECT * FROM snapshots').all().length)).toBe(
      1,
    );
    await orThrow(models.close());
  });

  it.each<readonly [string, number, readonly number[]]>([
    ['is removed once nobody has used it for a week', 7.1, [2]],
    ['is kept for a week', 6.9, [1, 2]],
  ])('%s', async (_, days, kept) => {
    const { store, file } = await known();
    await orThrow((await completeIn(store, file, 2)).close());
    const used = String(Math.round(Date.now() - days * 24 * 60 * 60 * 1000));
    await withSql(file, (database) => database.exec(`UPDATE builds SET used = ${used} WHERE version = 1`));
    await orThrow((await completeIn(store, file, 2)).close());
    expect(await versionsIn(file)).toEqual(kept);
  });

  it('goes on building after a restart', async () => {
    const { store, file } = await known();
    const { store: slow, letThrough } = paced(store);
    const models = await journalOf(slow, file, 2);
    letThrough(1);
    await until(() => {
      const status = models.status().journal;
      return status._tag === 'Rebuilding' && status.built === 1;
    });
    await orThrow(models.close());
    expect(await builds(file)).toEqual([
      { version: 1, complete: 1, position: 2 },
      { version: 2, complete: 0, position: 1 },
    ]);
    const { store: noted, begun, letThrough: go } = paced(store);
    const again = await journalOf(noted, file, 2);
    expect(told(again)).toEqual([before]);
    go();
    await untilLive(again);
    expect(begun()).toEqual([1]);
    expect(told(again)).toEqual([after]);
  });

  it('shows the latest complete version before it, and none that was abandoned', async () => {
    const { store, file } = await known();
    await journalOf(paced(store).store, file, 2);
    const models = await journalOf(paced(store).store, file, 3);
    expect(models.view('journal')).toMatchObject({ version: 1, position: 2 });
  });

  it('goes on beside a process with the former one, and after that one again', async () => {
    const { store, file } = await known();
    const former = await completeIn(store, file, 1);
    const models = await completeIn(store, file, 2);
    const position = await record(store, centre, centreOpened(onTheLastDay));
    for (const [version, each] of [
      [1, former],
      [2, models],
    ] as const) {
      await orThrow(each.caughtUpTo(position));
      expect(each.view('journal')).toMatchObject({ version, position });
      expect(each.status().journal._tag).toBe('Live');
      await orThrow(each.close());
    }
    const again = await journalOf(paced(store).store, file, 1);
    expect(again.view('journal')).toMatchObject({ version: 1, position });
    const newer = await journalOf(paced(store).store, file, 2);
    expect(newer.view('journal')).toMatchObject({ version: 2, position });
  });

  it('is not displaced by a lower one, which shows its own rows as they grow', async () => {
    const { store, file } = await known();
    await orThrow((await completeIn(store, file, 3)).close());
    const { store: slow, letThrough } = paced(store);
    const lower = await journalOf(slow, file, 2);
    expect(lower.view('journal')).toMatchObject({ version: 1 });
    letThrough();
    await orThrow(lower.caughtUp());
    expect(lower.view('journal')).toMatchObject({ version: 2 });
    await orThrow(lower.close());
    expect(await versionsIn(file)).toEqual([1, 2, 3]);
    const lowest = await journalOf(paced(store).store, newName(), 1);
    expect(lowest.view('journal')).toMatchObject({ version: 1, position: 0 });
  });

  it('stops a process with the former one that is removed in spite of it', async () => {
    const { store, file } = await known();
    const former = await completeIn(store, file, 1);
    const models = await completeIn(store, file, 2);
    await orThrow(models.removeLowerVersions());
    const position = await record(store, centre, centreOpened(onTheLastDay));
    expect(await orThrow(TE.swap(former.caughtUpTo(position + 1)))).toEqual({
      _tag: 'ReadModelStopped',
      model: 'journal',
      why: { _tag: 'VersionReplaced', by: 2 },
    });
    expect(former.view('journal')).toMatchObject({ version: 1, position });
  });

  it('does not replace one that could decode more', async () => {
    const { store, file } = await known();
    const operations = { ...journal, folds: { operation: journal.folds.operation } };
    await recordRaw(store, centre, 'no JSON');
    const narrow = await live({ store, file: newName(), models: { journal: operations } });
    await untilLive(narrow);
    const models = await journalOf(store, file, 2);
    await until(() => models.status().journal._tag === 'Stopped');
    expect(models.status().journal).toMatchObject({ version: 1, position: 2, why: { _tag: 'NotAnEvent' } });
    expect(told(models)).toEqual([before]);
  });

  it('shows no former rows of another store', async () => {
    const { file } = await known();
    const store = memoryStore();
    await record(store, centre, centreOpened());
    const { store: slow } = paced(store);
    const models = await journalOf(slow, file, 2);
    await until(() => models.view('journal').version === 2);
    expect(told(models)).toEqual([]);
  });
});
