import type { StreamName } from '@pavadonis/domain';
import {
  type AppendError,
  encode,
  type EventStore,
  history,
  orThrow,
  type Unencodable,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Entry } from './request';

/** Reads the streams of a store, and appends to them at the revisions that their next entries name. */
export interface Streams {
  readonly read: (stream: StreamName) => Promise<readonly Entry[]>;
  readonly append: (entries: readonly Entry[]) => Promise<E.Either<AppendError | Unencodable, void>>;
}

/** Returns the streams of a store of ours. */
export const streamsOf = (store: EventStore): Streams => {
  const { recorded } = history(store);
  return {
    read: (stream) => orThrow(recorded(stream)),
    append: async (entries) => {
      const [first] = entries;
      if (first === undefined) return E.right(undefined);
      const events = E.traverseArray((entry: Entry) => encode(first.stream, entry))(entries);
      if (E.isLeft(events)) return events;
      const expected = first.revision === 0 ? 'no_stream' : first.revision - 1;
      return E.map(() => undefined)(await store.append(first.stream, expected, events.right)());
    },
  };
};

/** Whether an append failed because somebody else recorded something in the stream meanwhile. */
export const isConflict = ({ _tag }: AppendError | Unencodable): boolean => _tag === 'WrongExpectedRevision';
