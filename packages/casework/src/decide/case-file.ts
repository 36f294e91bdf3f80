import {
  categoryOf,
  inOrder,
  isCorrection,
  type Recordable,
  settle,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import type { ExpectedRevision } from '@pavadonis/event-store';
import type { IdAt } from './command';
import type { EventsRecorded } from './outcome';
import { FOLDS } from './streams';

/** What one stream held when it was last read, and where that leads. */
export interface CaseFile {
  readonly stream: StreamName;
  /** In the order of revisions, the first at 0. */
  readonly recorded: readonly Settleable<Recordable>[];
  readonly state: () => unknown;
  readonly revision: () => ExpectedRevision;
  /** Takes what stands in the stream next. */
  readonly take: (events: readonly Settleable<Recordable>[]) => void;
  /** What a command recorded, whatever the decision would say now; nothing if it did not. */
  readonly recordedFor: (idAt: IdAt) => EventsRecorded<Recordable> | undefined;
}

/** Begins the file of a stream, of which nothing was read yet. */
export const caseFile = (stream: StreamName): CaseFile => {
  const { initial, evolve } = FOLDS[categoryOf(stream)];
  const recorded: Settleable<Recordable>[] = [];
  let state = initial;
  /** How many of them the state knows. */
  let folded = 0;
  /** The last in the order of happening, with which a new one is compared. */
  let last: Settleable<Recordable> | undefined;

  const follow = (each: Settleable<Recordable>): void => {
    state = evolve(state as never, each.event as never);
    last = each;
  };

  const fold = (): void => {
    const news = recorded.slice(folded);
    folded = recorded.length;
    for (const each of news) {
      if (isCorrection(each.event) || (last !== undefined && !inOrder(last, each))) {
        // it changes what earlier events led to
        state = initial;
        last = undefined;
        for (const settled of settle(recorded)) follow(settled);
        return;
      }
      follow(each);
    }
  };

  return {
    stream,
    recorded,
    // not before it is asked: what the last command about a stream recorded may never be
    state: () => {
      fold();
      return state;
    },
    revision: () => (recorded.length === 0 ? 'no_stream' : recorded.length - 1),
    take: (events) => {
      for (const each of events) recorded.push(each);
    },
    recordedFor: (idAt) => {
      // a list of ids would be made for every stream that is read, and is asked once
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
