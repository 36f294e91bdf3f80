import type { Row } from './row';

/** An event of a stream, with the id and the instant of its recording if a test depends on them. */
export interface Told {
  readonly stream: string;
  readonly event: { readonly type: string; readonly on: string; readonly [field: string]: unknown };
  readonly id?: string;
  readonly recordedAt?: string;
}

/** Makes the rows of a log of events, in the order of recording. */
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

/** Makes an event of a stream: `is('client-a')('ServiceStarted', '2018-06-01', { episodeId: 'e' })`. */
export const is =
  (stream: string) =>
  (type: string, on: string, facts: Readonly<Record<string, unknown>> = {}): Told => ({
    stream,
    event: { type, on, ...facts },
  });
