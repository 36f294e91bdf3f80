import { afterAll, describe, expect, it } from '@jest/globals';
import { knownAtSize } from '@pavadonis/audit';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { record, storeOf } from '../support/logs';
import { withMovedPositions } from '../support/moved-positions';
import { storesOfAllKinds } from '../support/stores';

const { newName, removeAll } = scratch();
const { kinds, closeAll } = storesOfAllKinds(newName);
afterAll(async () => {
  await closeAll();
  removeAll();
});

const moved = () => Promise.resolve(withMovedPositions(memoryStore()));

describe('what a log held at a size', () => {
  it.each([...kinds, ['memory, with moved positions', moved] as const])(
    'is its first events, in %s',
    async (_, open) => {
      const store = await open();
      await record(store, 0, 12);
      for (let size = 0; size <= 12; size += 1) {
        const knownAt = await orThrow(knownAtSize(store, size));
        expect(await orThrow(store.readAll({ after: 0, limit: 100, knownAt }))).toHaveLength(size);
      }
    },
  );

  it('is found in pages far on', async () => {
    const store = withMovedPositions(await storeOf(2300));
    for (const size of [999, 1000, 1001, 2000, 2300])
      expect(await orThrow(knownAtSize(store, size))).toEqual({ _tag: 'Position', position: size + 500 });
  });

  it('is asked for no more events than it holds', async () => {
    for (const held of [0, 3, 1000])
      expect(await knownAtSize(await storeOf(held), held + 1)()).toEqual({
        _tag: 'Left',
        left: { _tag: 'LogTooShort', held, asked: held + 1 },
      });
  });

  it.each([-1, 1.5, Number.NaN, Infinity])('is no answer to %d', async (size) => {
    expect(await knownAtSize(await storeOf(3), size)()).toEqual({
      _tag: 'Left',
      left: { _tag: 'InvalidArgument', argument: 'knownAt', rule: 'a whole number from 0 on' },
    });
  });

  it('is not told where a page cannot be read', async () => {
    const store = await storeOf(1500);
    const failing: Pick<EventStore, 'readAll'> = {
      readAll: (range) =>
        range.after === 0
          ? store.readAll(range)
          : () => Promise.resolve({ _tag: 'Left', left: { _tag: 'StoreClosed' } }),
    };
    expect(await knownAtSize(failing, 1200)()).toEqual({ _tag: 'Left', left: { _tag: 'StoreClosed' } });
    expect(await knownAtSize(failing, 900)()).toMatchObject({ right: { position: 900 } });
  });
});
