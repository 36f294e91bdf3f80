import { memoryStore, type EventStore } from '@pavadonis/event-store';
import type { ContractCase } from '@pavadonis/event-store/contract';

/** A store that does one thing wrong, and the case of the contract that is there to notice. */
export interface FaultyStore {
  readonly fault: string;
  readonly noticedBy: string;
  readonly open: () => EventStore;
  /** The cases that it is run on; by default all that every store can be run on. */
  readonly cases?: readonly ContractCase[];
}

/** A store in memory of which a part is replaced by one that is at fault. */
export const faulty = (
  fault: string,
  noticedBy: string,
  spoil: (store: EventStore) => Partial<EventStore>,
): FaultyStore => ({
  fault,
  noticedBy,
  open: () => {
    const store = memoryStore({ fingerprints: true });
    return { ...store, ...spoil(store) };
  },
});
