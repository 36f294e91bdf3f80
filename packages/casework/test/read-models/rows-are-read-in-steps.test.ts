import { afterAll, describe, expect, it } from '@jest/globals';
import { CentreId, centreStream, clientStream } from '@pavadonis/domain';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { liveReadModels } from '../../src/read-models/live';
import type { LiveReadModelsOptions } from '../../src/read-models/live-options';
import { journalOf, live, told, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, otherCentre, record } from './support/store';
import { door, spin, watchedDriver, type Watched } from './support/watched-driver';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// more than are read by one statement
const CENTRES = Array.from({ length: 450 }, (_, i) => centreStream(exampleId(CentreId, 1000 + i)));

const readsRows = ({ sql, mode }: Watched): boolean => mode.readOnly && sql.includes('json_each');

/** A store with many centres, and a file that holds a row of each. */
const keptRows = async () => {
  const store = memoryStore();
  const file = newName();
  for (const each of CENTRES) await record(store, each, centreOpened());
  const models = await journalOf(store, file);
  await untilLive(models);
  await orThrow(models.close());
  return { store, file, expected: models.view('journal').rows };
};

type Options = Pick<LiveReadModelsOptions<{ readonly journal: typeof journal }>, 'store' | 'file' | 'open'>;

const opening = (options: Options) =>
  orThrow(liveReadModels({ ...options, models: { journal }, pauseMs: () => 1 }));

/** SQLite that opens no file for reading before it is let in. */
const heldBack = (onStatement: (watched: Watched) => void = () => undefined) => {
  const { opened, open: letIn } = door();
  const open = watchedDriver(onStatement, ({ readOnly }) => (readOnly ? opened : undefined));
  return { open, letIn };
};

describe('rows that a file holds', () => {
  it('are read over several turns of the event loop', async () => {
    const { store, file, expected } = await keptRows();
    let statements = 0;
    const open = watchedDriver((statement) => {
      if (!readsRows(statement)) return;
      statements += 1;
      spin();
    });
    const models = await opening({ store: paced(store).store, file, open });
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      if (models.status().journal._tag === 'Opening') setImmediate(turn);
    };
    setImmediate(turn);
    await orThrow(models.opened());
    expect(statements).toBeGreaterThan(2);
    expect(turns).toBeGreaterThanOrEqual(statements);
    expect(models.view('journal')).toEqual({ rows: expected, version: 1, position: CENTRES.length });
    await orThrow(models.close());
  });

  it('are of one moment, and leave the file to others meanwhile', async () => {
    const { store, file, expected } = await keptRows();
    await withSql(file, async (other) => {
      let isFirst = true;
      const open = watchedDriver((statement) => {
        if (!readsRows(statement)) return;
        if (!isFirst) other.exec('DELETE FROM snapshots WHERE rowid > 200');
        isFirst = false;
      });
      const models = await opening({ store: paced(store).store, file, open });
      await orThrow(models.opened());
      expect(models.view('journal').rows).toEqual(expected);
      expect(other.prepare('SELECT * FROM snapshots').all()).toHaveLength(200);
      await orThrow(models.close());
    });
  });

  it('are none as long as they are read, and say so', async () => {
    const { store, file } = await keptRows();
    const { open, letIn } = heldBack();
    const models = await opening({ store, file, open });
    expect(models.status().journal).toMatchObject({ _tag: 'Opening', position: 0 });
    expect(told(models)).toEqual([]);
    letIn();
    await orThrow(models.caughtUp());
    expect(told(models)).toHaveLength(CENTRES.length);
    await orThrow(models.close());
  });

  it('are begun anew where another process removed them in between', async () => {
    const { store, file, expected } = await keptRows();
    const open = watchedDriver(
      () => undefined,
      async ({ readOnly }) => {
        if (readOnly) await withSql(file, (other) => other.exec('DELETE FROM builds'));
      },
    );
    const models = await opening({ store, file, open });
    await untilLive(models);
    expect(models.view('journal').rows).toEqual(expected);
    await orThrow(models.close());
  });

  it('are waited for while the file cannot be read', async () => {
    const { store, file, expected } = await keptRows();
    let refusals = 3;
    const open = watchedDriver(
      () => undefined,
      ({ readOnly }) => {
        if (!readOnly || refusals === 0) return;
        refusals -= 1;
        throw Object.assign(new Error('unable to open database file'), { errcode: 14 });
      },
    );
    const models = await opening({ store, file, open });
    await orThrow(models.opened());
    expect(refusals).toBe(0);
    expect(models.view('journal').rows).toEqual(expected);
    await orThrow(models.close());
  });

  it('are read no further once they are closed', async () => {
    const { store, file } = await keptRows();
    let pages = 0;
    const { open, letIn } = heldBack((statement) => {
      if (readsRows(statement)) pages += 1;
    });
    const models = await opening({ store, file, open });
    const closed = orThrow(models.close());
    letIn();
    await closed;
    expect(pages).toBeLessThan(2);
    expect(models.status().journal).toMatchObject({ _tag: 'Stopped', why: { _tag: 'ReadModelsClosed' } });
  });
});

describe('the row of one person or thing', () => {
  const [known = centre] = CENTRES;

  it('is there while all others are still being read', async () => {
    const { store, file, expected } = await keptRows();
    const { open, letIn } = heldBack();
    const models = await opening({ store, file, open });
    const found = await orThrow(models.row('journal', known));
    expect(found).toEqual({ row: expected.centre.get(known), version: 1, position: CENTRES.length });
    expect(models.status().journal._tag).toBe('Opening');
    const unknown = models.row('journal', centre)();
    letIn();
    expect(await unknown).toMatchObject({ right: undefined });
    await orThrow(models.close());
  });

  it('is that of the rows as they are shown, once they are', async () => {
    const store = memoryStore();
    const models = await journalOf(store);
    const position = await record(store, centre, centreOpened(), centreServiceStarted());
    await orThrow(models.caughtUpTo(position));
    const row = models.view('journal').rows.centre.get(centre);
    expect(await orThrow(models.row('journal', centre))).toEqual({ row, version: 1, position });
    expect(await orThrow(models.row('journal', otherCentre))).toBeUndefined();
  });

  it('is that of a former version until the new one is complete', async () => {
    const { store, file, expected } = await keptRows();
    const { open, letIn } = heldBack();
    const models = await orThrow(
      liveReadModels({
        store: paced(store).store,
        file,
        models: { journal: { ...journal, version: 2 } },
        open,
      }),
    );
    const former = { row: expected.centre.get(known), version: 1, position: CENTRES.length };
    expect(await orThrow(models.row('journal', known))).toEqual(former);
    letIn();
    await orThrow(models.opened());
    expect(await orThrow(models.row('journal', known))).toEqual(former);
    await orThrow(models.close());
  });

  it('is not looked for under a name that is none', async () => {
    const models = await live({ store: memoryStore(), file: ':memory:', models: { journal } });
    expect(await models.row('journal', 'centre' as never)()).toMatchObject({
      left: { _tag: 'InvalidArgument', argument: 'stream' },
    });
  });

  it('is waited for as long as the signal says', async () => {
    const { store, file } = await keptRows();
    const { open, letIn } = heldBack();
    const models = await opening({ store, file, open });
    const unknown = clientStream(exampleId(CentreId, 7) as never);
    expect(await models.row('journal', unknown, { signal: AbortSignal.abort() })()).toEqual({
      _tag: 'Left',
      left: { _tag: 'WaitAborted', models: ['journal'] },
    });
    letIn();
    await orThrow(models.close());
  });
});
