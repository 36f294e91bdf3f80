import { memoryStore, type EventStore } from '@pavadonis/event-store';

/** A store that does one thing wrong, and the case of the contract that is there to notice. */
export interface FaultyStore {
  readonly fault: string;
  readonly noticedBy: string;
  readonly open: () => EventStore;
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
    const store = memoryStore();
    return { ...store, ...spoil(store) };
  },
});
