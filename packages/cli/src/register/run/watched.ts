import type { EventStore } from '@pavadonis/event-store';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';

/** A store, and the ids of the events that were stored through it. */
export interface Watched {
  readonly store: EventStore;
  readonly stored: ReadonlySet<string>;
}

/** Watches what is stored, since a command that was recorded before is answered as if it had been recorded now. */
export const watched = (store: EventStore): Watched => {
  const stored = new Set<string>();
  return {
    stored,
    store: {
      ...store,
      append: (stream, expected, events, ...more) =>
        pipe(
          store.append(stream, expected, events, ...more),
          TE.map((result) => {
            if (result.storedNow) for (const { id } of events) stored.add(id);
            return result;
          }),
        ),
    },
  };
};
