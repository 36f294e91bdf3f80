import {
  categoryOf,
  type EventId,
  folds,
  type Recordable,
  type Settleable,
  streamHistory,
  type StreamName,
} from '@pavadonis/domain';
import type { ExpectedRevision } from '@pavadonis/event-store';
import type { IdAt } from '../command';
import type { EventsRecorded } from '../outcome';
import { copyOf } from './copy';

/** The events of one stream as it was last read, and its state. */
export interface CachedStream {
  readonly stream: StreamName;
  /** The recorded events in the order of revisions, the first at 0. */
  readonly recorded: readonly Settleable<Recordable>[];
  readonly state: () => unknown;
  /** Folds at most so many events into the state, and returns whether all are folded. */
  readonly foldSome: (most: number) => boolean;
  /** Returns the events that hold, in the order in which they happened. */
  readonly settled: () => readonly Settleable<unknown>[];
  readonly revision: () => ExpectedRevision;
  /** Returns the position of the last event; 0 where there is none. */
  readonly position: () => number;
  /**
   * Takes the events of the stream from a revision on, except those that it has.
   *
   * A command about another stream of the person may have read them meanwhile.
   */
  readonly take: (from: number, events: readonly Settleable<Recordable>[]) => void;
  /**
   * Returns the events that a command recorded, whatever the decision would return now; undefined if it recorded
   * none from a revision on, by default from the first.
   */
  readonly recordedFor: (idAt: IdAt, from?: number) => EventsRecorded<Recordable> | undefined;
}

/** Returns a recorded event with its id and place in the log, in a copy of its own. */
export const recordedEvent = <Event>({
  position,
  stream,
  id,
  event,
}: Settleable<Event>): Settleable<Event> => ({ position, stream, id, event: copyOf(event) });

const TAG = { characters: 6, bitsOfEach: 5 } as const;

// Of hexadecimal digits. Numbers side by side are searched faster than ids, which lie anywhere in memory, and take less room than
// an index of ids.
const tagOf = (id: EventId): number => {
  let tag = 0;
  for (let i = 0; i < TAG.characters; i += 1) tag = (tag << TAG.bitsOfEach) | (id.charCodeAt(i) & 31);
  return tag;
};

/** Makes the cached form of a stream before anything is read of it. */
export const cachedStream = (stream: StreamName): CachedStream => {
  const history = streamHistory<unknown, Recordable>(folds[categoryOf(stream)] as never);
  // a stream of a kind holds only events of that kind
  const recorded = history.recorded as readonly Settleable<Recordable>[];
  const tags: number[] = [];

  /** Returns the place of an event in the stream, from a place on; -1 if it is not there. */
  const placeOf = (id: EventId, from: number): number => {
    for (const each of recorded.slice(tags.length)) tags.push(tagOf(each.id));
    const tag = tagOf(id);
    let place = tags.indexOf(tag, from);
    while (place !== -1 && recorded[place]?.id !== id) place = tags.indexOf(tag, place + 1);
    return place;
  };

  return {
    stream,
    recorded,
    state: history.state,
    foldSome: history.foldSome,
    settled: history.settled,
    position: () => recorded.at(-1)?.position ?? 0,
    revision: () => (recorded.length === 0 ? 'no_stream' : recorded.length - 1),
    take: (from, events) => {
      const known = recorded.length - from;
      for (const entry of known === 0 ? events : events.slice(known)) history.take(entry);
    },
    recordedFor: (idAt, from = 0) => {
      const first = placeOf(idAt(0), from);
      if (first === -1) return undefined;
      let count = 1;
      while (recorded[first + count]?.id === idAt(count)) count += 1;
      const events = recorded.slice(first, first + count);
      const position = events.at(-1)?.position ?? 0;
      return {
        _tag: 'Recorded',
        events: events.map(recordedEvent),
        revision: first + count - 1,
        position,
      };
    },
  };
};
