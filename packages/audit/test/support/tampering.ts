import type { StoredEvent } from '@pavadonis/event-store';
import fc from 'fast-check';
import { at } from './trees';
import { eventNo, streamNo } from './logs';

/** A history that somebody changed by hand, and the sealed places that must be named for it. */
export interface Tampered {
  readonly kind: string;
  readonly events: readonly StoredEvent[];
  /** The places of sealed events that are no longer what they were, or where they were. */
  readonly places: readonly number[];
}

const replaced = (
  events: readonly StoredEvent[],
  place: number,
  change: (event: StoredEvent) => StoredEvent,
): readonly StoredEvent[] => events.map((event, i) => (i === place ? change(event) : event));

const renumbered = (events: readonly StoredEvent[]): readonly StoredEvent[] => {
  const revisions = new Map<string, number>();
  return events.map((event, i) => {
    const revision = revisions.get(event.stream) ?? 0;
    revisions.set(event.stream, revision + 1);
    return { ...event, revision, position: i + 1 };
  });
};

const flip = (text: string, at: number): string => {
  const place = at % text.length;
  return text.slice(0, place) + (text[place] === 'x' ? 'y' : 'x') + text.slice(place + 1);
};

type Kind = (events: readonly StoredEvent[], place: number, other: number) => Tampered;

const KINDS: Readonly<Record<string, Kind>> = {
  'a byte of the data': (events, place, other) => ({
    kind: 'a byte of the data',
    events: replaced(events, place, (event) => ({ ...event, data: flip(event.data, other) })),
    places: [place],
  }),
  'a byte of the metadata': (events, place, other) => ({
    kind: 'a byte of the metadata',
    events: replaced(events, place, (event) => ({ ...event, metadata: flip(event.metadata, other) })),
    places: [place],
  }),
  'the stream': (events, place) => ({
    kind: 'the stream',
    events: replaced(events, place, (event) => ({ ...event, stream: streamNo(99) })),
    places: [place],
  }),
  'two events swapped': (events, place, other) => {
    const second = other % events.length === place ? (place + 1) % events.length : other % events.length;
    const [a, b] = [at(events, place), at(events, second)];
    const swapped = events.map((event, i) => {
      if (i === place) return { ...b, position: event.position };
      return i === second ? { ...a, position: event.position } : event;
    });
    return { kind: 'two events swapped', events: swapped, places: [place, second] };
  },
  'one removed, with the later ones renumbered': (events, place) => {
    const { stream } = at(events, place);
    const later = events.flatMap((event, i) => (i > place && event.stream === stream ? [i] : []));
    return {
      kind: 'one removed, with the later ones renumbered',
      events: renumbered(events.filter((_, i) => i !== place)),
      places: [place, ...later],
    };
  },
  'one inserted, with the later ones renumbered': (events, place) => {
    const before = at(events, place);
    const later = events.flatMap((event, i) => (i >= place && event.stream === before.stream ? [i] : []));
    const inserted = { ...before, ...eventNo(900_000) };
    return {
      kind: 'one inserted, with the later ones renumbered',
      events: renumbered([...events.slice(0, place), inserted, ...events.slice(place)]),
      places: later,
    };
  },
  'put back and grown again': (events, place, other) => {
    const kept = events.slice(0, place);
    const grown = Array.from({ length: other % 40 }, (_, i) => ({
      ...eventNo(800_000 + i),
      stream: streamNo(50 + i),
      revision: 0,
      position: place + i + 1,
    }));
    return {
      kind: 'put back and grown again',
      events: [...kept, ...grown],
      places: events.flatMap((_, i) => (i >= place ? [i] : [])),
    };
  },
};

/** Any tampering with a history. */
export const tampering = (events: readonly StoredEvent[]): fc.Arbitrary<Tampered> =>
  fc
    .tuple(fc.constantFrom(...Object.values(KINDS)), fc.nat(events.length - 1), fc.nat(10_000))
    .map(([kind, place, other]) => kind(events, place, other));
