import { type AppendResult, type EventStore, orThrow } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { setTimeout } from 'node:timers/promises';

/** A fault that a test plants in a store, to see that its checks find it. */
export type Planted =
  | 'acknowledges before it stores'
  | 'keeps moments that run backwards'
  | 'answers one with the answer of another';

// far longer than a test takes to kill whoever was told
const LATE_MS = 500;

const hasty = (store: EventStore): EventStore => {
  const late = new Set<Promise<unknown>>();
  return {
    ...store,
    append: (stream, expected, events, options) => async () => {
      const { position } = await orThrow(store.fingerprint?.() ?? TE.right({ position: 0 }));
      const revision = (expected === 'no_stream' ? -1 : expected) + events.length;
      late.add(setTimeout(LATE_MS).then(store.append(stream, expected, events, options)));
      const recordedAt = events.at(-1)?.recordedAt ?? ('' as AppendResult['recordedAt']);
      return E.right({ revision, position: position + events.length, storedNow: true, recordedAt });
    },
    close: () => async () => {
      await Promise.allSettled(late);
      return store.close()();
    },
  };
};

const careless = (store: EventStore): EventStore => ({
  ...store,
  append: (stream, expected, events, options) =>
    store.append(stream, expected, events, { ...options, imported: true }),
});

const confusing = (store: EventStore): EventStore => {
  let before: ReturnType<ReturnType<EventStore['append']>> | undefined;
  return {
    ...store,
    append:
      (...call) =>
      () => {
        const [own, other] = [store.append(...call)(), before];
        before = own;
        return other ?? own;
      },
  };
};

/** Plants a fault in a store, if any. */
export const withPlanted = (store: EventStore, planted: Planted | undefined): EventStore => {
  switch (planted) {
    case undefined:
      return store;
    case 'acknowledges before it stores':
      return hasty(store);
    case 'keeps moments that run backwards':
      return careless(store);
    case 'answers one with the answer of another':
      return confusing(store);
  }
};
