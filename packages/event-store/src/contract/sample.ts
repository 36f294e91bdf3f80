import type { Category, Instant, StreamName } from '@pavadonis/domain';
import { orThrow } from '../or-throw';
import type { EventStore } from '../port';
import type { NewEvent, StoredEvent } from '../stored-event';
import { same } from './case';

const numbered = (n: number): string => `018f6b2e-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The n-th of the streams in the cases; by default a client's. */
export const stream = (n: number, category: Category = 'client'): StreamName =>
  `${category}-${numbered(n)}` as StreamName;

/** A moment on 1 July 2018, in whole minutes after noon UTC (0 to 59). */
export const minute = (n: number): Instant =>
  `2018-07-01T12:${String(n).padStart(2, '0')}:00.000Z` as Instant;

/** The n-th of the events in the cases, by default recorded n minutes (of an hour) after noon. */
export const event = (n: number, facts: Partial<NewEvent> = {}): NewEvent => ({
  id: numbered(1000 + n),
  type: 'ContactRecorded',
  recordedAt: minute(n % 60),
  data: `{"n":${String(n)}}`,
  metadata: `{"by":{"actor":"worker-${String(n)}"}}`,
  ...facts,
});

/** That many events, numbered from `first`. */
export const events = (first: number, count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, i) => event(first + i));

/** The ids of events, in their order. */
export const idsOf = (stored: readonly { readonly id: string }[]): readonly string[] =>
  stored.map(({ id }) => id);

/** Those fields of an event that a scan of its stream gives. */
export const identifiedOf = ({ position, stream: name, id, data }: StoredEvent) => ({
  position,
  stream: name,
  id,
  data,
});

/** Those fields of an event that a scan gives. */
export const leanOf = ({ position, stream: name, data }: StoredEvent) => ({
  position,
  stream: name,
  data,
});

/** Everything that a store holds, in the order of storing. */
export const wholeLog = async (store: EventStore): Promise<readonly StoredEvent[]> =>
  orThrow(store.readAll({ after: 0, limit: 10_000 }));

/** Compares what a store holds, in the order of storing, with the ids it should hold. */
export const holdsOnly = async (store: EventStore, ids: readonly string[]): Promise<void> => {
  same(idsOf(await wholeLog(store)), ids);
  same((await orThrow(store.scan({ after: 0, limit: 10_000 }))).length, ids.length);
};
