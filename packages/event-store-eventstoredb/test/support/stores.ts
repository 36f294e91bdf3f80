import { type EventStore, type NewEvent, type StoredEvent, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore, type EventStoreDbOptions } from '@pavadonis/event-store-eventstoredb';

/** Opens a store; an error if it does not open. */
export const opened = (options: EventStoreDbOptions): Promise<EventStore> =>
  orThrow(eventStoreDbStore(options));

const numbered = (n: number): string => `018f6b2e-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The n-th stream. */
export const stream = (n: number): StoredEvent['stream'] => `client-${numbered(n)}` as StoredEvent['stream'];

/** The n-th event. */
export const event = (n: number, facts: Partial<NewEvent> = {}): NewEvent => ({
  id: numbered(1000 + n),
  type: 'ContactRecorded',
  recordedAt: '2018-07-01T12:00:00.000Z' as NewEvent['recordedAt'],
  data: `{"n":${n}}`,
  metadata: `{"by":{"actor":"worker-${n}"}}`,
  ...facts,
});

/** So many events, numbered from `first`. */
export const events = (first: number, count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, i) => event(first + i));

/** The ids of events, in their order. */
export const idsOf = (given: readonly { readonly id: string }[]): readonly string[] =>
  given.map(({ id }) => id);
