import type { Row } from './row';

/** An event of a stream, and the id and the instant of its recording where a test is about them. */
export interface Told {
  readonly stream: string;
  readonly event: { readonly type: string; readonly on: string; readonly [field: string]: unknown };
  readonly id?: string;
  readonly recordedAt?: string;
}

/** The rows of a log of events, in the order in which they were recorded. */
export const logOf = (...told: readonly Told[]): readonly Row[] =>
  told.map(({ stream, event, id, recordedAt }, i) => ({
    position: i + 1,
    stream,
    revision: told.slice(0, i).filter((earlier) => earlier.stream === stream).length,
    id: id ?? `e${i + 1}`,
    type: event.type,
    recorded_at: recordedAt ?? `${event.on}T12:00:00.000Z`,
    data: JSON.stringify({ v: 1, ...event }),
    metadata: '{}',
  }));

/** Somebody's event: `is('client-a')('ServiceStarted', '2018-06-01', { episodeId: 'e' })`. */
export const is =
  (stream: string) =>
  (type: string, on: string, facts: Readonly<Record<string, unknown>> = {}): Told => ({
    stream,
    event: { type, on, ...facts },
  });
