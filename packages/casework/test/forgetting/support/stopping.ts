import type { KeyDestruction } from '@pavadonis/casework';
import type { EventStore } from '@pavadonis/event-store';
import type { Vault } from '@pavadonis/vault';

/** Where a process stops: before so many changes of store and keys, or after so many. */
export interface Stop {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** A process that stops at a change, as a killed one does: nothing it calls answers from then on. */
export const stopping = (store: EventStore, vault: Vault, { at, when }: Stop) => {
  let changes = 0;
  let isStopped = false;
  const never = (): never => {
    throw new Error('the process has stopped');
  };
  const reading =
    <Given extends readonly unknown[], A>(call: (...given: Given) => () => Promise<A>) =>
    (...given: Given) =>
    () =>
      isStopped ? never() : call(...given)();
  const changing =
    <Given extends readonly unknown[], A>(call: (...given: Given) => () => Promise<A>) =>
    (...given: Given) =>
    async () => {
      if (isStopped) never();
      changes += 1;
      isStopped = changes === at;
      if (isStopped && when === 'before') never();
      const answer = await call(...given)();
      return isStopped ? never() : answer;
    };
  const { forgetting } = vault;
  const keys: KeyDestruction = {
    ask: changing(forgetting.ask),
    takeBack: changing(forgetting.takeBack),
    carryOut: changing(forgetting.carryOut),
    pending: reading(forgetting.pending),
    of: reading(forgetting.of),
    forgotten: reading(forgetting.forgotten),
    clear: reading(forgetting.clear),
  };
  const lame: EventStore = {
    ...store,
    append: changing(store.append),
    readStream: reading(store.readStream),
    scan: reading(store.scan),
    scanStream: reading(store.scanStream),
  };
  return { store: lame, keys, hasStopped: () => isStopped };
};
