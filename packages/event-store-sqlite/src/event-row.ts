import type { StoredEvent } from '@pavadonis/event-store';

/** A whole event as its table holds it, the stream by its number, or by its name where a query has joined it. */
export type EventRow<Stream = number> = readonly [
  position: number,
  stream: Stream,
  revision: number,
  id: string,
  type: string,
  recordedAt: StoredEvent['recordedAt'],
  data: string,
  metadata: string,
];

/** The columns of such a row. */
export const WHOLE_EVENT = 'position, stream, revision, id, type, recorded_at, data, metadata';

/** Returns the events of rows. `streamOf` names their streams. */
export const eventsIn = <Stream>(
  rows: readonly EventRow<Stream>[],
  streamOf: (stream: Stream) => StoredEvent['stream'],
): readonly StoredEvent[] => {
  const events: StoredEvent[] = [];
  for (const [position, stream, revision, id, type, recordedAt, data, metadata] of rows)
    events.push({ position, stream: streamOf(stream), revision, id, type, recordedAt, data, metadata });
  return events;
};
