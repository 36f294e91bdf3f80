import { afterAll, describe, expect, it } from '@jest/globals';
import { type SealedLog, verifyStore } from '@pavadonis/audit';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { putBack } from '@pavadonis/fixtures/put-back';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { readFileSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  eventNo,
  eventsIn,
  holding,
  openLog,
  record,
  sealedOnce,
  storeOf,
  streamNo,
  trust,
} from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const notAsSealed = (sealed: number) => ({ _tag: 'Left', left: { _tag: 'NotAsSealed', sealed } });

/** Records an event of its own, whatever was recorded before. */
const another = (store: EventStore, number: number) =>
  orThrow(store.append(streamNo(number), 'no_stream', [eventNo(number)]));

const onFile = async (work: (path: string, store: EventStore, log: SealedLog) => Promise<void>) => {
  const path = newName();
  const store = await orThrow(sqliteStore({ path }));
  await record(store, 0, 20);
  const log = await orThrow(openLog({ store, folder: newName() }));
  await orThrow(log.seal());
  await work(path, store, log);
  await orThrow(log.close());
  await orThrow(store.close());
};

describe('a store that is put back under an open log', () => {
  it('is sealed no further, also once it has grown beyond its seal again', () =>
    onFile(async (path, store, log) => {
      const before = log.last();
      await putBack(path, 15);
      expect(await log.seal()()).toEqual(notAsSealed(20));
      for (let number = 100; number < 110; number += 1) await another(store, number);
      expect(await log.seal()()).toEqual(notAsSealed(20));
      expect(log.last()).toBe(before);
    }));

  it('is sealed on once it holds again what was sealed', () =>
    onFile(async (path, store, log) => {
      const kept = newName();
      const backup = await orThrow(sqliteStore({ path }));
      await orThrow(backup.backup(kept));
      await orThrow(backup.close());
      await putBack(path, 15);
      expect(await log.seal()()).toEqual(notAsSealed(20));
      // an operator enters again what was lost, to the byte
      const events = await orThrow(sqliteStore({ path: kept, readOnly: true }));
      for (const { stream, revision, position, ...event } of await eventsIn(events))
        if (position > 15)
          await orThrow(
            store.append(stream, revision === 0 ? 'no_stream' : revision - 1, [event], { imported: true }),
          );
      await orThrow(events.close());
      await another(store, 100);
      expect(await orThrow(log.seal())).toMatchObject({ size: 21 });
    }));

  it('is not sealed where a sealed event was changed in place', () =>
    onFile(async (path, store, log) => {
      const events = await eventsIn(store);
      await putBack(path, 19);
      const last = events.at(-1);
      if (last === undefined) throw new Error('there are twenty');
      const { stream, revision } = last;
      await orThrow(store.append(stream, revision - 1, [{ ...eventNo(19), data: '{}' }]));
      expect(await log.seal()()).toEqual(notAsSealed(20));
    }));

  it('while its events are read is not sealed either', async () => {
    const store = memoryStore({ fingerprints: true });
    const other = memoryStore({ fingerprints: true });
    await record(store, 0, 30);
    await record(other, 0, 10);
    await another(other, 99);
    let [behind, isPutBack] = [store, false];
    const given: Pick<EventStore, 'readAll' | 'fingerprint'> = {
      readAll: (range) => async () => {
        const page = await behind.readAll(range)();
        if (range.after === 30 && !isPutBack) [behind, isPutBack] = [other, true];
        return page;
      },
      fingerprint: (position) => () => behind.fingerprint?.(position)() as never,
    };
    const log = await orThrow(openLog({ store: given, folder: newName() }));
    await orThrow(log.seal());
    await record(store, 30, 40);
    expect(await log.seal()()).toEqual(notAsSealed(30));
    behind = store;
    expect(await orThrow(log.seal())).toMatchObject({ size: 40 });
    await orThrow(log.close());
  });

  it('is seen by the last event where a store keeps no fingerprints', async () => {
    let events = await eventsIn(await storeOf(30));
    const store: Pick<EventStore, 'readAll'> = { readAll: (range) => holding(events).readAll(range) };
    const log = await orThrow(openLog({ store, folder: newName() }));
    await orThrow(log.seal());
    const all = events;
    events = all.slice(0, 25);
    expect(await log.seal()()).toEqual(notAsSealed(30));
    events = [...all.slice(0, 29), { ...all[29], data: '{}' } as never];
    expect(await log.seal()()).toEqual(notAsSealed(30));
    events = all;
    expect(await orThrow(log.seal())).toMatchObject({ size: 30 });
    await orThrow(log.close());
  });
});

describe('a log of which all events are compared on opening', () => {
  const tamper = (path: string): Promise<void> =>
    withSql(path, (database) => {
      database.exec('DROP TRIGGER events_are_not_changed');
      database.exec(`UPDATE events SET data = '{"number":-1}' WHERE position = 5`);
    });

  const sealedFile = async () => {
    const [path, folder] = [newName(), newName()];
    const store = await orThrow(sqliteStore({ path }));
    await record(store, 0, 600);
    const seal = await sealedOnce({ store, folder });
    return { path, folder, store, seal };
  };

  it('is not opened where any was changed, and its tiles still tell which', async () => {
    const { path, folder, store, seal } = await sealedFile();
    const tile = readFileSync(join(folder, 'tile/0/000'));
    await tamper(path);
    // a fingerprint is stored beside the events, and not computed from them again
    expect(await sealedOnce({ store, folder })).toEqual(seal);
    expect(await openLog({ store, folder, compared: 'all' })()).toEqual(notAsSealed(600));
    rmSync(join(folder, 'tile/0/002.p/88'));
    expect(await openLog({ store, folder })()).toEqual(notAsSealed(600));
    writeFileSync(join(folder, 'tile/1/000.p/2'), '');
    expect(await openLog({ store, folder })()).toEqual(notAsSealed(600));
    expect(readFileSync(join(folder, 'tile/0/000'))).toEqual(tile);
    await orThrow(store.close());
  });

  it('is opened where none was, and its tiles are made anew where they were damaged', async () => {
    const { folder, store, seal } = await sealedFile();
    const tile = join(folder, 'tile/0/000');
    const whole = readFileSync(tile);
    for (const damage of [() => rmSync(tile), () => writeFileSync(tile, Buffer.alloc(whole.length))]) {
      damage();
      expect(await sealedOnce({ store, folder, compared: 'all' })).toEqual(seal);
      expect(readFileSync(tile)).toEqual(whole);
    }
    await record(store, 600, 601);
    expect(await sealedOnce({ store, folder, compared: 'all' })).toMatchObject({ size: 601 });
    expect(await orThrow(verifyStore({ store, folder, ...trust }))).toMatchObject({ _tag: 'Holds' });
    await orThrow(store.close());
  });
});
