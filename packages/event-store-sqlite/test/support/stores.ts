import { type NewEvent, type StoredEvent, orThrow } from '@pavadonis/event-store';
import { sqliteStore, type SqliteStoreOptions } from '@pavadonis/event-store-sqlite';

/** Opens the store of a file; an error if it does not open. */
export const opened = (options: SqliteStoreOptions) => orThrow(sqliteStore(options));

/** A stream's name. */
export const stream = (n: number): StoredEvent['stream'] =>
  `client-018f6b2e-0000-7000-8000-00000000000${String(n)}` as StoredEvent['stream'];

/** An event, the n-th of fewer than ten. */
export const event = (n: number): NewEvent => ({
  id: `018f6b2e-0000-7000-8000-10000000000${String(n)}`,
  type: 'ContactRecorded',
  recordedAt: `2018-07-01T12:00:0${String(n)}.000Z` as NewEvent['recordedAt'],
  data: `{"type": "ContactRecorded", "n": ${String(n)}, "city": "Rīga"}`,
  metadata: `{"by":"worker-${String(n)}"}`,
});
