import { bell, type EventStore, followPages, memoryStore } from '@pavadonis/event-store';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';

/** A store in memory that keeps no fingerprints, as stores of other makers may. */
export const withoutFingerprints = (): EventStore => {
  const store = { ...memoryStore(), fingerprint: undefined };
  const appended = bell();
  return {
    ...store,
    append: (...given) =>
      pipe(
        store.append(...given),
        TE.map((result) => {
          appended.ring();
          return { ...result, fingerprint: undefined };
        }),
      ),
    follow: followPages(store.readAll, appended),
  };
};
