import {
  categoryOf,
  type Recordable,
  type Settleable,
  streamHistory,
  type StreamName,
} from '@pavadonis/domain';
import type { ExpectedRevision } from '@pavadonis/event-store';
import type { IdAt } from '../command';
import type { EventsRecorded } from '../outcome';
import { FOLDS } from './folds';

/** The events of one stream as it was last read, and its state. */
export interface CachedStream {
  readonly stream: StreamName;
  /** The recorded events in the order of revisions, the first at 0. */
  readonly recorded: readonly Settleable<Recordable>[];
  readonly state: () => unknown;
  readonly revision: () => ExpectedRevision;
  /** Takes the next events of the stream. */
  readonly take: (events: readonly Settleable<Recordable>[]) => void;
  /**
   * Returns the events that a command recorded, whatever the decision would return now; undefined if it recorded
   * none.
   */
  readonly recordedFor: (idAt: IdAt) => EventsRecorded<Recordable> | undefined;
}

/** Makes the cached form of a stream before anything is read of it. */
export const cachedStream = (stream: StreamName): CachedStream => {
  const history = streamHistory(FOLDS[categoryOf(stream)]);
  // a stream of a kind holds only events of that kind
  const recorded = history.recorded as readonly Settleable<Recordable>[];
  return {
    stream,
    recorded,
    state: history.state,
    revision: () => (recorded.length === 0 ? 'no_stream' : recorded.length - 1),
    take: (events) => events.forEach(history.take),
    recordedFor: (idAt) => {
      // no index of ids, since it would be made for every stream that is read, and used once
      const wanted = idAt(0);
      const first = recorded.findIndex(({ id }) => id === wanted);
      if (first < 0) return undefined;
      let count = 1;
      while (recorded[first + count]?.id === idAt(count)) count += 1;
      const events = recorded.slice(first, first + count);
      const position = events.at(-1)?.position ?? 0;
      return {
        _tag: 'Recorded',
        events: events.map(({ event }) => event),
        revision: first + count - 1,
        position,
      };
    },
  };
};
