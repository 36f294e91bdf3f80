import { type EventStore, memoryStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';

/** A store in memory that keeps no fingerprints. Whoever wraps it guards its calls, which refuse them in conditions. */
export const withoutFingerprints = (): EventStore => {
  const store = memoryStore();
  return {
    ...store,
    fingerprint: undefined,
    append: (...given) =>
      pipe(
        store.append(...given),
        TE.map((appended) => ({ ...appended, fingerprint: undefined })),
      ),
    follow: async function* (range) {
      for await (const page of store.follow(range))
        yield pipe(
          page,
          E.map(({ events, position, caughtUp }) => ({ events, position, caughtUp })),
        );
    },
  };
};
