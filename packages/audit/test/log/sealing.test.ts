import { afterAll, describe, expect, it } from '@jest/globals';
import { leafHash, leafOf, openSeal, verifyConsistency, verifyInclusion } from '@pavadonis/audit';
import { instant } from '@pavadonis/domain';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { naiveRoot } from '../support/naive';
import { keysOf } from '../support/keys';
import { eventsIn, keys, openLog, origin, record, sealedOnce, storeOf, trust } from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const rootOf = async (store: Awaited<ReturnType<typeof storeOf>>) =>
  naiveRoot((await eventsIn(store)).map((event) => leafHash(leafOf(event))));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

describe('sealing a log', () => {
  it('seals the tree over all that the store holds', async () => {
    const store = await storeOf(300);
    const folder = newName();
    const seal = await sealedOnce({ store, folder });
    expect(seal).toMatchObject({ origin, size: 300, root: await rootOf(store) });
    expect(orThrow(openSeal(readFileSync(join(folder, 'checkpoint'), 'utf8'), trust))).toEqual(seal);
  });

  it('keeps tiles as tlog-tiles lays them out, and nothing else but its progress', async () => {
    const folder = newName();
    await sealedOnce({ store: await storeOf(300), folder });
    expect(filesIn(folder)).toEqual([
      'checkpoint',
      'progress.json',
      'tile/0/000',
      'tile/0/001.p/44',
      'tile/1/000.p/1',
    ]);
  });

  it('seals an empty log', async () => {
    expect(await sealedOnce({ store: memoryStore(), folder: newName() })).toMatchObject({ size: 0 });
  });

  it('goes on from the last seal, in the same process and in the next', async () => {
    const store = await storeOf(250);
    const folder = newName();
    const log = await orThrow(openLog({ store, folder }));
    for (const [from, to] of [
      [250, 256],
      [256, 257],
      [257, 600],
    ] as const) {
      await record(store, from, to);
      expect(await orThrow(log.seal())).toMatchObject({ size: to, root: await rootOf(store) });
    }
    await orThrow(log.close());
    await record(store, 600, 700);
    expect(await sealedOnce({ store, folder })).toMatchObject({ size: 700, root: await rootOf(store) });
  });

  it('returns the last seal where nothing was recorded since', async () => {
    const store = await storeOf(10);
    const folder = newName();
    const seal = await sealedOnce({ store, folder });
    expect(await sealedOnce({ store, folder })).toEqual(seal);
  });

  it('reads nothing again of what was sealed, but the last event', async () => {
    const store = await storeOf(5000);
    const folder = newName();
    await sealedOnce({ store, folder });
    await record(store, 5000, 5001);
    let read = 0;
    const counted: typeof store = {
      ...store,
      readAll: (range) => async () => {
        const page = await store.readAll(range)();
        if (page._tag === 'Right') read += page.right.length;
        return page;
      },
    };
    expect(await sealedOnce({ store: counted, folder })).toMatchObject({ size: 5001 });
    // the last event before and after reading, as it may have been put back between
    expect(read).toBeLessThanOrEqual(5);
  });

  it('seals what was known at an instant, and the rest later', async () => {
    const store = memoryStore();
    await record(store, 0, 5);
    const folder = newName();
    const log = await orThrow(openLog({ store, folder }));
    const knownAt = { _tag: 'Position', position: 3 } as const;
    expect(await orThrow(log.seal({ knownAt }))).toMatchObject({ size: 3 });
    const before = { _tag: 'Instant', instant: instant('2024-01-01T00:00:00.000Z') } as const;
    expect(await orThrow(log.seal({ knownAt: before }))).toMatchObject({ size: 3 });
    expect(await orThrow(log.seal())).toMatchObject({ size: 5, root: await rootOf(store) });
    await orThrow(log.close());
  });

  it('seals with the old and the new key while keys change, also where nothing was recorded', async () => {
    const store = await storeOf(10);
    const folder = newName();
    const next = keysOf(`${origin}/2027`);
    await sealedOnce({ store, folder });
    const both = await sealedOnce({ store, folder, signers: [keys.signer, next.signer] });
    for (const verifier of [keys.verifier, next.verifier])
      expect(openSeal(both.text, { origin, keys: [verifier] })._tag).toBe('Right');
    await record(store, 10, 11);
    const alone = await sealedOnce({ store, folder, signers: [next.signer], formerKeys: [keys.verifier] });
    expect(openSeal(alone.text, { origin, keys: [next.verifier] })._tag).toBe('Right');
  });

  it('answers seals that are asked for at the same time one after another', async () => {
    const store = await storeOf(1000);
    const log = await orThrow(openLog({ store, folder: newName() }));
    const seals = await Promise.all([1, 2, 3].map(() => orThrow(log.seal())));
    for (const seal of seals) expect(seal).toMatchObject({ size: 1000, root: await rootOf(store) });
    await orThrow(log.close());
  });
});

describe('a sealed log', () => {
  it('proves that an event is in it, with the text and the key alone', async () => {
    const store = await storeOf(600);
    const log = await orThrow(openLog({ store, folder: newName() }));
    await orThrow(log.seal());
    for (const event of (await eventsIn(store)).filter((_, i) => i % 37 === 0)) {
      const proof = await orThrow(log.proveInclusion(event));
      expect(verifyInclusion(proof, event, trust)).toMatchObject({ right: { index: event.position - 1 } });
    }
    const [first] = await eventsIn(store);
    if (first === undefined) throw new Error('the store is empty');
    expect(await log.proveInclusion({ ...first, data: '{}' })()).toEqual({
      _tag: 'Left',
      left: { _tag: 'NotSealed' },
    });
    await orThrow(log.close());
  });

  it('proves that it goes on from every former seal', async () => {
    const store = await storeOf(0);
    const log = await orThrow(openLog({ store, folder: newName() }));
    const seals = [];
    for (let size = 0; size < 800; size += 90) {
      await record(store, size, size + 90);
      seals.push(await orThrow(log.seal()));
    }
    for (const { size, text } of seals) {
      const proof = await orThrow(log.proveConsistency(size));
      expect(verifyConsistency(proof, text, trust)).toEqual({ _tag: 'Right', right: log.last() });
    }
    for (const size of [-1, 0.5, 100_000])
      expect(await log.proveConsistency(size)()).toEqual({ _tag: 'Left', left: { _tag: 'NotSealed' } });
    await orThrow(log.close());
  });

  it('proves nothing before its first seal', async () => {
    const store = await storeOf(1);
    const log = await orThrow(openLog({ store, folder: newName() }));
    const [event] = await eventsIn(store);
    if (event === undefined) throw new Error('the store is empty');
    for (const proof of [log.proveInclusion(event), log.proveConsistency(0)])
      expect(await proof()).toEqual({ _tag: 'Left', left: { _tag: 'NotSealed' } });
    expect(log.last()).toBeUndefined();
    await orThrow(log.close());
  });
});
