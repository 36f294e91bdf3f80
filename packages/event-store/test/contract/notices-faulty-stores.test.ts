import { describe, expect, it } from '@jest/globals';
import { memoryStore } from '@pavadonis/event-store';
import { runCase, storeCases } from '@pavadonis/event-store/contract';
import { faultyStores } from './faulty-stores';

const named = (name: string) => {
  const found = storeCases.find((each) => each.name === name);
  if (found === undefined) throw new Error(`the contract has no case "${name}"`);
  return found;
};

describe('the contract of stores', () => {
  it.each(faultyStores)('notices a store that $fault', async ({ noticedBy, open }) => {
    await expect(runCase(named(noticedBy), () => Promise.resolve(open()))).rejects.toMatchObject({
      code: 'ERR_ASSERTION',
    });
  });

  it('gives every case a name of its own', () => {
    expect(new Set(storeCases.map(({ name }) => name)).size).toBe(storeCases.length);
  });

  it('closes the store of a case that does not hold', async () => {
    const store = memoryStore();
    const failing = { name: 'never holds', holds: () => Promise.reject(new Error('as planned')) };
    await expect(runCase(failing, () => Promise.resolve(store))).rejects.toThrow('as planned');
    expect(await store.readAll({ after: 0, limit: 1 })()).toMatchObject({ left: { _tag: 'StoreClosed' } });
  });
});
