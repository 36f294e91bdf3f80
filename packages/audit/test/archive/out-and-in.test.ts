import { afterAll, describe, expect, it } from '@jest/globals';
import { exportArchive, importArchive } from '@pavadonis/audit';
import { civilDate } from '@pavadonis/domain';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exported, source, variedStore, withoutPosition } from '../support/archives';
import { eventsIn, record, sealedOnce, storeOf, trust } from '../support/logs';
import { storesOfAllKinds } from '../support/stores';

const { newName, removeAll } = scratch();
const { kinds, closeAll } = storesOfAllKinds(newName);
afterAll(async () => {
  await closeAll();
  removeAll();
});

const EVENTS = 700;

describe('a history that leaves', () => {
  it.each(kinds)('comes into %s and out of it with the same root and bytes', async (_, open) => {
    const from = await variedStore(EVENTS);
    const [first, second] = [newName(), newName()];
    const head = await exported({ store: from, folder: first });
    const store = await open();
    expect(await orThrow(importArchive({ folder: first, store }))).toEqual(head);
    expect((await eventsIn(store)).map(withoutPosition)).toEqual((await eventsIn(from)).map(withoutPosition));
    expect(await exported({ store, folder: second })).toEqual(head);
    const manifest = (folder: string) => readFileSync(join(folder, 'manifest-sha512.txt'), 'utf8');
    expect(manifest(second)).toBe(manifest(first));
  });

  it('may be empty', async () => {
    const folder = newName();
    const head = await exported({ store: memoryStore(), folder });
    expect(head.size).toBe(0);
    expect(await orThrow(importArchive({ folder, store: memoryStore() }))).toEqual(head);
  });

  it('has a new file after 10,000 events', async () => {
    const folder = newName();
    await exported({ store: await storeOf(10_001), folder });
    expect(readdirSync(join(folder, 'data'))).toEqual(['events-000001.ndjson', 'events-000002.ndjson']);
    const store = memoryStore();
    await orThrow(importArchive({ folder, store }));
    expect(await eventsIn(store)).toHaveLength(10_001);
  });

  it('takes schemas and words with it, under names in lower case', async () => {
    const folder = newName();
    const schemas = { 'PlanGoalSet.v1.json': '{}' };
    await exported({ store: await variedStore(3), folder, schemas, words: '# Vārdi' });
    expect(readFileSync(join(folder, 'data/schemas/plangoalset.v1.json'), 'utf8')).toBe('{}');
    const [, line = ''] = readFileSync(join(folder, 'data/events-000001.ndjson'), 'utf8').split('\n');
    expect(JSON.parse(line)).toMatchObject({
      specversion: '1.0',
      dataschema: `${source}/schemas/plangoalset.v1.json`,
      data: { type: 'PlanGoalSet' },
    });
    await orThrow(importArchive({ folder, store: memoryStore() }));
  });
});

describe('a sealed history', () => {
  it('leaves with its seal and tiles, up to the seal, and comes back under it', async () => {
    const store = await storeOf(600);
    const [log, folder] = [newName(), newName()];
    const seal = await sealedOnce({ store, folder: log });
    await record(store, 600, 650);
    expect(await exported({ store, folder, log })).toEqual({ size: 600, root: seal.root });
    for (const file of ['checkpoint', 'tile/0/000', 'tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/2'])
      expect(readFileSync(join(folder, 'data/log', file))).toEqual(readFileSync(join(log, file)));
    for (const given of [{}, { seal: seal.text }]) {
      const into = memoryStore();
      const head = await orThrow(importArchive({ folder, store: into, trust, ...given }));
      expect(head).toEqual({ size: 600, root: seal.root });
      expect(await eventsIn(into)).toHaveLength(600);
    }
  });

  it('leaves as it was known under an earlier seal, with or without the folder of its log', async () => {
    const store = await storeOf(300);
    const log = newName();
    const earlier = await sealedOnce({ store, folder: log });
    await record(store, 300, 600);
    await sealedOnce({ store, folder: log });
    for (const given of [{ log }, {}]) {
      const folder = newName();
      const head = await exported({ store, folder, seal: earlier.text, ...given });
      expect(head).toEqual({ size: 300, root: earlier.root });
      expect(readFileSync(join(folder, 'data/log/checkpoint'), 'utf8')).toBe(earlier.text);
      const into = memoryStore();
      expect(await orThrow(importArchive({ folder, store: into, trust }))).toEqual(head);
      expect(await eventsIn(into)).toHaveLength(300);
    }
    const options = { store, folder: newName(), source, date: civilDate('2024-07-31') };
    expect(await exportArchive({ ...options, seal: 'none' })()).toEqual({
      _tag: 'Left',
      left: { _tag: 'MalformedNote' },
    });
    const later = await exportArchive({ ...options, store: await storeOf(299), seal: earlier.text })();
    expect(later).toMatchObject({ left: { _tag: 'NotAsSealed', sealed: 300 } });
  });

  it('does not leave where the store is not as it was sealed, or never was', async () => {
    const log = newName();
    await sealedOnce({ store: await storeOf(40), folder: log });
    const options = { folder: newName(), source, date: civilDate('2024-07-31') };
    for (const store of [await storeOf(39), await variedStore(40)])
      expect(await exportArchive({ ...options, store, log })()).toMatchObject({
        left: { _tag: 'NotAsSealed', sealed: 40 },
      });
    expect(await exportArchive({ ...options, store: memoryStore(), log: newName() })()).toMatchObject({
      left: { _tag: 'NeverSealed' },
    });
    const left = readdirSync(dirname(options.folder)).filter((name) =>
      name.startsWith(basename(options.folder)),
    );
    expect(left).toEqual([]);
  });
});

describe('an archive is not made', () => {
  const options = { source, date: civilDate('2024-07-31') };

  it('in a folder that holds something, but in an empty one', async () => {
    const folder = newName();
    mkdirSync(folder);
    await exported({ store: await storeOf(3), folder });
    const again = await exportArchive({ ...options, store: await storeOf(3), folder })();
    expect(again).toEqual({ _tag: 'Left', left: { _tag: 'FolderNotEmpty', path: folder } });
  });

  it('of a store that fails midway, and leaves nothing', async () => {
    const parent = newName();
    mkdirSync(parent);
    const store = await storeOf(1500);
    const failing: Pick<EventStore, 'readAll'> = {
      readAll: (range) =>
        range.after === 0
          ? store.readAll(range)
          : () => Promise.resolve({ _tag: 'Left', left: { _tag: 'StoreClosed' } }),
    };
    const made = await exportArchive({ ...options, store: failing, folder: join(parent, 'bag') })();
    expect(made).toEqual({ _tag: 'Left', left: { _tag: 'StoreClosed' } });
    expect(readdirSync(parent)).toEqual([]);
  });

  it('where a file cannot be written, and leaves nothing', async () => {
    const parent = newName();
    mkdirSync(parent);
    const schemas = { a: '', 'a/b': '' };
    const made = await exportArchive({
      ...options,
      store: await storeOf(5),
      folder: join(parent, 'bag'),
      schemas,
    })();
    expect(made).toMatchObject({ left: { _tag: 'ArchiveUnavailable', cause: 'EEXIST' } });
    expect(readdirSync(parent)).toEqual([]);
  });

  it('where no folder can be made', async () => {
    const file = newName();
    writeFileSync(file, '');
    const made = await exportArchive({ ...options, store: memoryStore(), folder: join(file, 'bag') })();
    expect(made).toMatchObject({ left: { _tag: 'ArchiveUnavailable', cause: 'ENOTDIR' } });
  });

  it.each([
    [{ source: 'sif.example' }, { _tag: 'InvalidLabel', label: 'source' }],
    [{ source: `https://sif.example/\n` }, { _tag: 'InvalidLabel', label: 'source' }],
    [{ date: '2024-02-30' as never }, { _tag: 'InvalidLabel', label: 'date' }],
    [{ schemas: { '../x.json': '' } }, { _tag: 'ForbiddenFileName', path: '../x.json' }],
    [{ schemas: { 'A.json': '', 'a.json': '' } }, { _tag: 'RepeatedFile', path: 'a.json' }],
  ])('with labels or names that are none: %j', async (given, left) => {
    const folder = newName();
    const made = await exportArchive({ ...options, store: memoryStore(), folder, ...given })();
    expect(made).toEqual({ _tag: 'Left', left });
  });
});
