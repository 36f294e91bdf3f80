import { afterAll, describe, expect, it } from '@jest/globals';
import { exportArchive, verifyStore } from '@pavadonis/audit';
import { civilDate } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { existsSync } from 'node:fs';
import { source } from '../support/archives';
import { eventNo, openLog, record, sealedOnce, streamNo, trust } from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const EVENTS = 40;
const PLACE = 17;

const storeIn = async (path: string) => orThrow(sqliteStore({ path }));

const written = async (): Promise<string> => {
  const path = newName();
  const store = await storeIn(path);
  await record(store, 0, EVENTS);
  await orThrow(store.close());
  return path;
};

/** Writes bytes into a column of a table, as a disk or a hand that is none of a store's may. */
const spoil = (path: string, table: 'events' | 'streams', column: string, hex: string): Promise<void> =>
  withSql(path, (database) => {
    database.exec(`DROP TRIGGER ${table}_are_not_changed`);
    const where = table === 'events' ? `position = ${String(PLACE)}` : 'id = 3';
    database.exec(`UPDATE ${table} SET ${column} = CAST(x'${hex}' AS TEXT) WHERE ${where}`);
  });

// a byte that is none of UTF-8, one that ends too early, half a surrogate pair, and one sign too long by a byte
const BYTES = ['22ff22', '22e28222', '22eda08022', '22c1a122'] as const;

// stream 3 holds the events at positions 3, 10, 17 …
const TEXTS = [
  ['data', 'events', 'data', PLACE],
  ['metadata', 'events', 'metadata', PLACE],
  ['type', 'events', 'type', PLACE],
  ['id', 'events', 'id', PLACE],
  ['recordedAt', 'events', 'recorded_at', PLACE],
  ['stream', 'streams', 'name', 3],
] as const;

describe('an event that is stored as bytes that are no UTF-8', () => {
  it.each(TEXTS)('in its %s is neither sealed nor exported', async (part, table, column, position) => {
    const path = await written();
    await spoil(path, table, column, BYTES[0]);
    const store = await storeIn(path);
    const refusal = { _tag: 'Left', left: { _tag: 'NotUtf8', position, part } };
    const log = await orThrow(openLog({ store, folder: newName() }));
    expect(await log.seal()()).toEqual(refusal);
    expect(log.last()).toBeUndefined();
    await orThrow(log.close());
    const folder = newName();
    expect(await exportArchive({ store, folder, source, date: civilDate('2024-07-31') })()).toEqual(refusal);
    expect(existsSync(folder)).toBe(false);
    await orThrow(store.close());
  });

  it.each(BYTES)('is found whichever bytes they are: %s', async (hex) => {
    const path = await written();
    await spoil(path, 'events', 'data', hex);
    const store = await storeIn(path);
    const log = await orThrow(openLog({ store, folder: newName() }));
    expect(await log.seal()()).toMatchObject({ left: { _tag: 'NotUtf8', position: PLACE } });
    await orThrow(log.close());
    await orThrow(store.close());
  });

  it('is named by verifying, where it was sealed with a text', async () => {
    const path = await written();
    const folder = newName();
    const store = await storeIn(path);
    await sealedOnce({ store, folder });
    await spoil(path, 'events', 'data', BYTES[0]);
    expect(await orThrow(verifyStore({ store, folder, ...trust }))).toMatchObject({
      _tag: 'Differs',
      differences: [{ _tag: 'Changed', index: PLACE - 1, found: { position: PLACE, notUtf8: 'data' } }],
    });
    await orThrow(store.close());
  });

  it('is named also where it was sealed with the very sign that stands for such bytes', async () => {
    const [path, folder] = [newName(), newName()];
    const store = await storeIn(path);
    const sign = { ...eventNo(0), data: '{"note":"\uFFFD"}' };
    await orThrow(store.append(streamNo(0), 'no_stream', [sign]));
    const seal = await sealedOnce({ store, folder });
    expect(await orThrow(verifyStore({ store, folder, ...trust }))).toEqual({
      _tag: 'Holds',
      seal,
      unsealed: 0,
    });
    await withSql(path, (database) => {
      database.exec('DROP TRIGGER events_are_not_changed');
      const hex = Buffer.from('{"note":"').toString('hex');
      database.exec(`UPDATE events SET data = CAST(x'${hex}ff227d' AS TEXT)`);
    });
    expect(await orThrow(verifyStore({ store, folder, ...trust }))).toMatchObject({
      _tag: 'Differs',
      differences: [{ _tag: 'Changed', index: 0, found: { notUtf8: 'data' } }],
    });
    await orThrow(store.close());
  });

  it('is no difference where it was never sealed', async () => {
    const path = await written();
    const folder = newName();
    const store = await storeIn(path);
    const log = await orThrow(openLog({ store, folder }));
    await orThrow(log.seal({ knownAt: { _tag: 'Position', position: PLACE - 1 } }));
    await orThrow(log.close());
    await spoil(path, 'events', 'data', BYTES[0]);
    expect(await orThrow(verifyStore({ store, folder, ...trust }))).toMatchObject({
      _tag: 'Holds',
      unsealed: EVENTS - PLACE + 1,
    });
    await orThrow(store.close());
  });
});
