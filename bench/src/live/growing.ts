import { bell, type EventStore, followLogPages } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

interface GivesBytes extends EventStore {
  readonly scanBytes: NonNullable<EventStore['scanBytes']>;
  readonly fingerprint: NonNullable<EventStore['fingerprint']>;
}

/** Makes a store that grows when it is told to: it holds the log up to a position, as if the rest were not recorded yet. */
export const growing = (store: GivesBytes, begun: number) => {
  const recorded = bell();
  let end = begun;
  const known = (): { readonly _tag: 'Position'; readonly position: number } => ({
    _tag: 'Position',
    position: end,
  });
  const fingerprint = (position: number = end): ReturnType<GivesBytes['fingerprint']> =>
    store.fingerprint(Math.min(position, end));
  const follow = followLogPages(
    (range) => async () => {
      const events = await store.readAll({ ...range, knownAt: known() })();
      if (E.isLeft(events)) return events;
      const last = events.right.at(-1)?.position ?? range.after;
      const before = await fingerprint(range.after)();
      if (E.isLeft(before)) return before;
      const after = await fingerprint(last)();
      if (E.isLeft(after)) return after;
      return E.right({ events: events.right, fingerprints: { before: before.right, after: after.right } });
    },
    recorded,
  );
  const grown: EventStore = {
    ...store,
    fingerprint,
    scan: (range) => store.scan({ ...range, knownAt: known() }),
    scanBytes: ({ knownAt = known(), ...range }) => store.scanBytes({ ...range, knownAt }),
    follow,
  };
  return {
    store: grown,
    /** Lets the log grow up to a position. */
    growTo: (position: number): void => {
      end = position;
      recorded.ring();
    },
  };
};
