import type { EventStore, LogRange, NewEvent, StoredEvent } from '@pavadonis/event-store';
import { faulty, type FaultyStore } from './faulty';

type StreamName = StoredEvent['stream'];

// as a server does that compares names without regard to case
const lowered = (stream: StreamName): StreamName => String(stream).trim().toLowerCase() as StreamName;

const ofAnyKind = (stream: StreamName): StreamName =>
  String(stream).replace(/^[a-z]+-(?=[\da-f]{8}-)/, 'client-') as StreamName;

const renaming =
  (rename: (stream: StreamName) => StreamName) =>
  ({ append, readStream, scanStream }: EventStore): Partial<EventStore> => ({
    append: (stream, ...facts) => append(rename(stream), ...facts),
    readStream: (stream, range) => readStream(rename(stream), range),
    scanStream: (stream, range) => scanStream(rename(stream), range),
  });

const each =
  (change: (event: NewEvent) => Partial<NewEvent>) =>
  ({ append }: EventStore): Partial<EventStore> => ({
    append: (stream, expected, events, ...condition) =>
      append(
        stream,
        expected,
        Array.isArray(events) ? events.map((event: NewEvent) => ({ ...event, ...change(event) })) : events,
        ...condition,
      ),
  });

const shallow = (text: string): string =>
  typeof text === 'string' && text.length > 1000 && text.startsWith('{"a":[') ? '{}' : text;

const withoutOddMoment = (range: Partial<LogRange> | undefined): LogRange => {
  const isKnownKind = ['Position', 'Instant'].includes(range?.knownAt?._tag ?? '');
  return (isKnownKind ? range : { after: range?.after, limit: range?.limit }) as LogRange;
};

/** Stores that take arguments which no store takes, or throw where they should refuse. */
export const argumentFaults: readonly FaultyStore[] = [
  faulty(
    'takes a name in capitals for the one in lower case',
    'an append to what is no name of a stream is refused',
    renaming(lowered),
  ),
  faulty(
    'takes streams of any kind',
    'a read of what is no name of a stream is refused',
    renaming(ofAnyKind),
  ),
  faulty(
    'takes texts that are nested as deep as anybody likes',
    'data nested deeper than 200 levels are refused',
    each(({ data, metadata }) => ({ data: shallow(data), metadata: shallow(metadata) })),
  ),
  faulty(
    'takes a moment of recording that is none for the moment of storing',
    'a moment of recording that is none is refused',
    each(({ recordedAt }) => ({
      recordedAt: String(recordedAt).endsWith('Z')
        ? recordedAt
        : ('2018-07-01T12:00:00.000Z' as NewEvent['recordedAt']),
    })),
  ),
  faulty(
    'writes data that are no text as JSON',
    'data that are no text are refused',
    each(({ data }) => ({ data: typeof data === 'string' ? data : JSON.stringify(data) })),
  ),
  faulty(
    'takes a missing revision for the end of the stream',
    'an expected revision that is missing is refused',
    ({ append }) => ({
      append: (stream, expected, events, ...condition) =>
        append(stream, Number.isSafeInteger(expected) ? expected : 'no_stream', events, ...condition),
    }),
  ),
  faulty('throws where there is no list of events', 'events that are none are refused', ({ append }) => ({
    append: (stream, expected, events, ...condition) =>
      append(stream, expected, events.slice(), ...condition),
  })),
  faulty(
    'throws where there is no range',
    'a range that is missing or incomplete is refused',
    ({ readAll }) => ({ readAll: ({ after, limit, knownAt }) => readAll({ after, limit, knownAt }) }),
  ),
  faulty(
    'takes a moment of no kind for now',
    'a moment that is neither a position nor an instant is refused',
    ({ scan }) => ({ scan: (range) => scan(withoutOddMoment(range)) }),
  ),
  faulty(
    'looks at the events only when it stores them',
    'an event that is changed after the call is stored as it was given',
    ({ append }) => ({
      append:
        (...facts) =>
        () =>
          append(...facts)(),
    }),
  ),
  faulty(
    'throws with a range that throws',
    'arguments that throw where they are looked at are refused',
    ({ readAll }) => ({ readAll: (range) => readAll(Object(range) === range ? { ...range } : range) }),
  ),
  faulty(
    'throws where there is nothing to follow',
    'a range to follow that is missing or incomplete is refused',
    (store) => ({
      follow: ({ after, limit, signal }) => store.follow({ after, limit, signal }),
    }),
  ),
  faulty(
    'counts brackets in strings as levels',
    'data and metadata may be nested 200 levels deep, in any number, and come back to the byte',
    each(({ data }) => ({ data: data.split('[').length > 200 ? '{}' : data })),
  ),
];
