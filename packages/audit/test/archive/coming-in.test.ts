import { afterAll, describe, expect, it } from '@jest/globals';
import { importArchive, newKey } from '@pavadonis/audit';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exported, variedStore } from '../support/archives';
import { divided, filesOf, writeBag } from '../support/bags';
import {
  eventNo,
  eventsIn,
  keys,
  openLog,
  origin,
  record,
  sealedOnce,
  storeOf,
  streamNo,
  trust,
} from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const unsealed = async (count: number): Promise<string> => {
  const folder = newName();
  await exported({ store: await storeOf(count), folder });
  return folder;
};

const sealed = async (count: number, signer = keys.signer) => {
  const [log, folder] = [newName(), newName()];
  const store = await storeOf(count);
  const seal = await sealedOnce({ store, folder: log, signers: [signer] });
  await exported({ store, folder, log });
  return { folder, log, store, seal: seal.text };
};

const notBelieved = { _tag: 'ArchiveNotBelieved', path: 'data/log/checkpoint' };

describe('a seal of an archive', () => {
  const into = async (options: Omit<Parameters<typeof importArchive>[0], 'store'>) => {
    const store = memoryStore();
    const imported = await importArchive({ store, ...options })();
    expect(await eventsIn(store)).toHaveLength(imported._tag === 'Right' ? imported.right.size : 0);
    return imported;
  };

  it('is believed by keys from outside alone', async () => {
    const forged = await sealed(20, orThrow(newKey(origin)).signer);
    expect(await into({ folder: forged.folder, trust })).toMatchObject({
      left: { ...notBelieved, why: { _tag: 'NotSigned' } },
    });
    const other = { origin: 'other.example', keys: [keys.verifier] };
    const { folder } = await sealed(20);
    expect(await into({ folder, trust: other })).toMatchObject({
      left: { ...notBelieved, why: { _tag: 'ForeignOrigin' } },
    });
    expect(await into({ folder, trust })).toMatchObject({ right: { size: 20 } });
  });

  it('is needed where keys are given', async () => {
    const folder = await unsealed(20);
    expect(await into({ folder, trust })).toMatchObject({ left: { _tag: 'NeverSealed' } });
    const { seal } = await sealed(20);
    expect(await into({ folder, trust, seal })).toMatchObject({ right: { size: 20 } });
  });

  it('that is given from outside decides', async () => {
    const { folder, log, store, seal } = await sealed(20);
    await record(store, 20, 30);
    const open = await orThrow(openLog({ store, folder: log }));
    const later = await orThrow(open.seal());
    await orThrow(open.close());
    const differs = { left: { _tag: 'RootDiffers', path: 'data/log/checkpoint', events: 20 } };
    expect(await into({ folder, trust, seal: later.text })).toMatchObject(differs);
    expect(await into({ folder, seal: later.text })).toMatchObject(differs);
    expect(await into({ folder, trust, seal })).toMatchObject({ right: { size: 20 } });
    expect(await into({ folder, seal: 'none' })).toMatchObject({
      left: { ...notBelieved, why: { _tag: 'MalformedNote' } },
    });
  });
});

describe('a store that an archive comes into', () => {
  it('must be empty', async () => {
    const store = await storeOf(1);
    expect(await importArchive({ folder: await unsealed(3), store })()).toEqual({
      _tag: 'Left',
      left: { _tag: 'StoreNotEmpty' },
    });
    expect(await eventsIn(store)).toHaveLength(1);
  });

  it('is given runs of events of one stream, in the order of the log', async () => {
    const folder = newName();
    const from = await variedStore(40);
    await exported({ store: from, folder });
    const store = memoryStore();
    const runs: number[] = [];
    const append: EventStore['append'] = (stream, expected, events, options) => {
      runs.push(events.length);
      expect(options).toEqual({ imported: true });
      return store.append(stream, expected, events, options);
    };
    await orThrow(importArchive({ folder, store: { ...store, append } }));
    expect(runs.slice(0, 6)).toEqual([1, 2, 4, 4, 4, 4]);
    expect(await eventsIn(store)).toEqual(await eventsIn(from));
  });

  it('is given no more at once than one append may hold', async () => {
    const [folder, from, store] = [newName(), memoryStore(), memoryStore()];
    for (let number = 0; number < 5; number += 1) {
      const expected = number === 0 ? 'no_stream' : number - 1;
      const event = { ...eventNo(number), data: `"${'ā'.repeat(200_000)}"` };
      await orThrow(from.append(streamNo(0), expected, [event]));
    }
    await exported({ store: from, folder });
    await orThrow(importArchive({ folder, store }));
    expect(await eventsIn(store)).toEqual(await eventsIn(from));
  });

  it('tells what it fails with', async () => {
    const store = memoryStore();
    const folder = await unsealed(3);
    await store.close()();
    expect(await importArchive({ folder, store })()).toMatchObject({ left: { _tag: 'StoreClosed' } });
  });

  it('is compared with the archive once all is stored', async () => {
    const store = memoryStore();
    const readAll: EventStore['readAll'] = (range) => async () => {
      const read = await store.readAll(range)();
      return read._tag === 'Left'
        ? read
        : { ...read, right: read.right.map((event) => ({ ...event, data: event.data.trim() })) };
    };
    const folder = newName();
    await exported({ store: await variedStore(30), folder });
    const imported = await importArchive({ folder, store: { ...store, readAll } })();
    expect(imported).toEqual({ _tag: 'Left', left: { _tag: 'NotAsArchived', events: 30 } });
  });
});

describe('a file that is changed after it was checked', () => {
  it.each([
    ['another event in it', (line: string) => line.replace('caseworker-7', 'caseworker-8')],
    ['white space in it', (line: string) => ` ${line}`],
    ['nothing in it', () => ''],
  ])('is found before any of its events is stored: %s', async (_, change) => {
    const folder = newName();
    const files = divided(filesOf(await unsealed(30)), 10);
    writeBag(folder, files);
    const second = 'data/events-000002.ndjson';
    const store = memoryStore();
    const append: EventStore['append'] = (...given) => {
      writeFileSync(join(folder, second), change(String(files.get(second))));
      return store.append(...given);
    };
    const imported = await importArchive({ folder, store: { ...store, append } })();
    expect(imported).toEqual({ _tag: 'Left', left: { _tag: 'ChangedSinceChecked', path: second } });
    expect(await eventsIn(store)).toHaveLength(10);
  });
});

describe('a file of events that is larger than any export writes', () => {
  it('is not read', async () => {
    const folder = await unsealed(3);
    const path = 'data/events-000001.ndjson';
    truncateSync(join(folder, path), 64_000_001);
    expect(await importArchive({ folder, store: memoryStore() })()).toEqual({
      _tag: 'Left',
      left: { _tag: 'OversizedFile', path, limit: 64_000_000 },
    });
  });
});

describe('a folder', () => {
  it('that is not there is named', async () => {
    const folder = newName();
    expect(await importArchive({ folder, store: memoryStore() })()).toEqual({
      _tag: 'Left',
      left: { _tag: 'ArchiveUnavailable', path: folder, cause: 'ENOENT' },
    });
  });
});
