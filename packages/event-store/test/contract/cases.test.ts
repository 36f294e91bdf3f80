import { describe, expect, it } from '@jest/globals';
import { memoryStore } from '@pavadonis/event-store';
import { runCase, storeCases, storeContract } from '@pavadonis/event-store/contract';
import { allCases } from './faults/all';

describe('the cases of the contract', () => {
  it('have names of their own', () => {
    const names = allCases.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('close their store when they do not hold', async () => {
    const store = memoryStore();
    const failing = { name: 'never holds', holds: () => Promise.reject(new Error('as planned')) };
    await expect(runCase(failing, () => Promise.resolve(store))).rejects.toThrow('as planned');
    expect(await store.readAll({ after: 0, limit: 1 })()).toMatchObject({ left: { _tag: 'StoreClosed' } });
  });

  it('leave out what a store without unique ids cannot do', () => {
    const names = (uniqueIds: boolean) => storeCases({ uniqueIds }).map(({ name }) => name);
    const [promised, not] = [names(true), names(false)];
    expect(promised.filter((name) => !not.includes(name))).toEqual([
      'an id that is stored in another stream is refused',
      'an id that is stored earlier in the same stream is refused',
      'a batch of which a part is stored is refused',
      'a batch of which any id is stored elsewhere is not stored at all',
      'of writers of the same id in different streams exactly one wins',
      'a wrong revision is reported before an id that is stored elsewhere',
      'an append that is refused in the middle of its events takes none of those of others, and leaves none of its own',
      'of appends of the same id at the same moment one is stored, and each other is told that it is taken',
    ]);
    expect(not.filter((name) => !promised.includes(name))).toEqual([
      'promises no unique ids, and either refuses or stores one that is stored elsewhere',
    ]);
  });

  it('run on any runner with describe and it, a store each', async () => {
    const tests: { readonly name: string; readonly test: () => Promise<void> }[] = [];
    let group = '';
    let opened = 0;
    storeContract(
      {
        describe: (name, register) => {
          group = name;
          register();
        },
        it: (name, test) => tests.push({ name, test }),
      },
      'a store',
      () => {
        opened += 1;
        return Promise.resolve(memoryStore());
      },
    );
    expect(group).toBe('a store keeps the contract of stores');
    expect(tests.map(({ name }) => name)).toEqual(storeCases().map(({ name }) => name));
    expect(opened).toBe(0);
    await Promise.all(tests.map(({ test }) => test()));
    expect(opened).toBe(tests.length);
  });
});
