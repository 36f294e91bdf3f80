import { decoder, type EventStore, MERGING_TYPES, type StoredEvent } from '@pavadonis/event-store';
import type { Recordable, Recorded } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import type { Library } from './library';

/**
 * A kind of store. `marked` keeps fingerprints and checks conditions, as SQLite does; `plain` checks conditions alone; `bare`
 * does neither, as EventStoreDB.
 */
export type StoreKind = 'marked' | 'plain' | 'bare';

/** An entry of the log. Each is an object of its own, so it also stands for the whole log up to it. */
export type LogEntry = Recorded<Recordable>;

/** The store behind the network, and what became of its log. */
export interface Server {
  readonly kind: StoreKind;
  readonly store: () => EventStore;
  /** The logs that there were, each put back from the one before it; the last one stands. */
  readonly histories: () => readonly (readonly LogEntry[])[];
  /** How many events a history began with. */
  readonly begunWith: (history: number) => number;
  /** The moment in simulated time at which each event of the present log was stored. */
  readonly stored: () => readonly StoredEvent[];
  /** Reads what was stored since. */
  readonly refresh: () => Promise<void>;
  /** Puts the store back to the first events of its log. */
  readonly putBack: (length: number) => Promise<void>;
  readonly isFull: () => boolean;
  readonly fill: (full: boolean) => void;
}

const through = decoder();

const ALL = 100_000;

/** Whether an event may merge streams. */
export const mayMerge = ({ event }: LogEntry): boolean => MERGING_TYPES.includes(event.type);

/** Makes the store of a world. */
export const serverOf = ({ memoryStore }: Library, kind: StoreKind): Server => {
  const make = (): EventStore => memoryStore({ fingerprints: kind === 'marked' });
  let store = make();
  let full = false;
  let raw: readonly StoredEvent[] = [];
  const histories: (readonly LogEntry[])[] = [[]];
  const beginnings = [0];

  const refresh = async (): Promise<void> => {
    raw = await orThrow(store.readAll({ after: 0, limit: ALL }));
    const log = histories.at(-1) ?? [];
    if (raw.length === log.length) return;
    const news = raw.slice(log.length).map((stored) => orThrow(through.recorded(stored)));
    histories[histories.length - 1] = [...log, ...news];
  };

  return {
    kind,
    store: () => store,
    histories: () => histories,
    begunWith: (history) => beginnings[history] ?? 0,
    stored: () => raw,
    refresh,
    putBack: async (length) => {
      const kept = raw.slice(0, length);
      store = make();
      for (const event of kept)
        await orThrow(
          store.append(event.stream, event.revision === 0 ? 'no_stream' : event.revision - 1, [event], {
            imported: true,
          }),
        );
      histories.push((histories.at(-1) ?? []).slice(0, length));
      beginnings.push(length);
      await refresh();
    },
    isFull: () => full,
    fill: (now) => {
      full = now;
    },
  };
};
