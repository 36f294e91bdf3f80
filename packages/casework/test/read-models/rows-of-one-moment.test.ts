import { afterAll, describe, expect, it } from '@jest/globals';
import { CentreId, centreStream } from '@pavadonis/domain';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { bytesAside } from '@pavadonis/fixtures/aside';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { prepareQuery } from '@pavadonis/sqlite';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { writeFileSync } from 'node:fs';
import { journalOf, live, told, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { record } from './support/store';
import { spin, type Watched, watchedDriver } from './support/watched-driver';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const CENTRES = Array.from({ length: 3 }, (_, i) => centreStream(exampleId(CentreId, 1000 + i)));

const putsARow = ({ sql }: Watched): boolean => sql.startsWith('INSERT INTO snapshots');
const removesRows = ({ sql }: Watched): boolean => sql.startsWith('DELETE FROM snapshots');

describe('rows that leave for the file in steps', () => {
  it('are of one moment, though events come meanwhile', async () => {
    const store = memoryStore();
    const file = newName();
    for (const each of CENTRES) await record(store, each, centreOpened());
    let isFirst = true;
    let recorded: Promise<unknown> | undefined;
    const open = watchedDriver((statement) => {
      if (!putsARow(statement)) return;
      // a change of a row that is still to leave
      if (isFirst) recorded = record(store, CENTRES[2] as never, centreServiceStarted());
      isFirst = false;
      spin();
    });
    const models = await live({ store, file, models: { journal }, open });
    await until(() => models.status().journal.kept >= 3);
    const copy = newName();
    for (const part of ['', '-wal']) writeFileSync(copy + part, bytesAside(file + part));
    const again = await journalOf(paced(store).store, copy);
    expect(again.view('journal').position).toBe(3);
    expect(told(again)).toEqual([['CentreOpened'], ['CentreOpened'], ['CentreOpened']]);
    await recorded;
    await orThrow(models.caughtUpTo(4));
    expect(told(models)).toEqual([
      ['CentreOpened'],
      ['CentreOpened'],
      ['CentreOpened', 'CentreServiceStarted'],
    ]);
  });

  it('let the event loop turn', async () => {
    const store = memoryStore();
    for (const each of CENTRES) await record(store, each, centreOpened());
    const turnsAtPut: number[] = [];
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const open = watchedDriver((statement) => {
      if (!putsARow(statement)) return;
      turnsAtPut.push(turns);
      spin();
    });
    const models = await live({ store, file: newName(), models: { journal }, open });
    await untilLive(models);
    isOver = true;
    expect(new Set(turnsAtPut).size).toBe(CENTRES.length);
  });
});

describe('the rows of a build that was removed', () => {
  const countIn = (file: string): Promise<unknown> =>
    withSql(file, (database) => prepareQuery(database, 'SELECT count(*) FROM snapshots')().flat()[0]);

  const known = async (version: number, file: string) => {
    const store = memoryStore();
    for (const each of CENTRES) await record(store, each, centreOpened());
    const models = await journalOf(store, file, version);
    await untilLive(models);
    return models;
  };

  it('are removed after it, also those that a killed process left', async () => {
    const file = newName();
    await orThrow((await known(1, file)).close());
    await withSql(file, (database) => {
      database.exec('PRAGMA foreign_keys = OFF');
      for (let build = 7; build < 10; build += 1)
        for (let i = 0; i < 250; i += 1)
          database.exec(
            `INSERT INTO snapshots(build, stream, value) VALUES (${build}, 'centre-${i}', x'00')`,
          );
    });
    const models = await known(1, file);
    while ((await countIn(file)) !== CENTRES.length) await new Promise(setImmediate);
    await orThrow(models.close());
    expect(await countIn(file)).toBe(CENTRES.length);
  });

  it('go a few at a time', async () => {
    const file = newName();
    await orThrow((await known(1, file)).close());
    await withSql(file, (database) => {
      for (let i = 0; i < 450; i += 1)
        database.exec(`INSERT INTO snapshots(build, stream, value) VALUES (77, 'centre-${i}', x'00')`);
    });
    let removals = 0;
    const open = watchedDriver((statement) => {
      if (removesRows(statement)) removals += 1;
    });
    const models = await live({ store: memoryStore(), file, models: { journal }, open });
    await until(() => removals >= 3);
    await orThrow(models.close());
  });
});
