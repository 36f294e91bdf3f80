import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow, type NewEvent } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { randomUUID } from 'node:crypto';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const at = (recordedAt: string): NewEvent => ({
  ...event(1),
  id: randomUUID(),
  recordedAt: recordedAt as NewEvent['recordedAt'],
});

const storeWith = async (moments: readonly string[]) => {
  const store = await opened({ path: newName() });
  if (moments.length > 0)
    await orThrow(store.append(stream(1), 'no_stream', moments.map(at), { imported: true }));
  return store;
};

const NONE = { recordedBackwards: 0, positions: [], longestStepMs: 0 };

describe('examining a store', () => {
  it('finds nothing in an empty one', async () => {
    const store = await storeWith([]);
    expect(await orThrow(store.examine())).toEqual({ events: 0, ...NONE });
    await orThrow(store.close());
  });

  it('takes equal moments for no step back', async () => {
    const store = await storeWith(['2018-07-01T12:00:00.000Z', '2018-07-01T12:00:00.000Z']);
    expect(await orThrow(store.examine())).toEqual({ events: 2, ...NONE });
    await orThrow(store.close());
  });

  it('names every event that was recorded before one that stands in front of it', async () => {
    const store = await storeWith([
      '2018-07-01T12:00:00.000Z',
      '2018-07-01T13:00:00.000Z',
      '2018-07-01T11:00:00.000Z',
      '2018-07-01T12:30:00.000Z',
      '2018-07-01T13:00:00.001Z',
    ]);
    expect(await orThrow(store.examine())).toEqual({
      events: 5,
      recordedBackwards: 2,
      positions: [3, 4],
      longestStepMs: 7_200_000,
    });
    await orThrow(store.close());
  });

  it('is of no concern to `check`', async () => {
    const path = newName();
    const store = await opened({ path });
    const moments = ['2018-07-01T13:00:00.000Z', '2018-07-01T12:00:00.000Z'];
    await orThrow(store.append(stream(1), 'no_stream', moments.map(at), { imported: true }));
    await orThrow(store.close());
    await orThrow((await opened({ path, check: true })).close());
  });

  it('looks beyond its first step, counts all and names twenty', async () => {
    const later = Array.from({ length: 2100 }, () => '2019-01-01T00:00:00.000Z');
    const store = await storeWith([...later, ...later.slice(0, 30).map(() => '2018-12-31T23:59:59.999Z')]);
    const found = await orThrow(store.examine());
    expect(found).toMatchObject({ events: 2130, recordedBackwards: 30, longestStepMs: 1 });
    expect(found.positions).toEqual(Array.from({ length: 20 }, (_, i) => 2101 + i));
    await orThrow(store.close());
  });

  it('ends with the store', async () => {
    const store = await storeWith(['2018-07-01T12:00:00.000Z']);
    await orThrow(store.close());
    expect(await store.examine()()).toEqual({ _tag: 'Left', left: { _tag: 'StoreClosed' } });
  });
});
