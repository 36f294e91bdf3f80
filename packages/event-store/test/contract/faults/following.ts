import {
  bell,
  type Bell,
  type EventStore,
  type FollowedPage,
  followPages,
  type ReadError,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { faulty, type FaultyStore } from './faulty';

type Follow = EventStore['follow'];
type Pages = ReturnType<Follow>;
type Page = E.Either<ReadError, FollowedPage>;

const changed =
  (change: (page: FollowedPage) => FollowedPage) =>
  ({ follow }: EventStore): Partial<EventStore> => ({
    follow: async function* (range) {
      for await (const page of follow(range)) yield E.map(change)(page);
    },
  });

const ringing = (rung: Bell, { append, close, readAll }: EventStore): Partial<EventStore> => ({
  append:
    (...facts) =>
    async () => {
      const outcome = await append(...facts)();
      rung.ring();
      return outcome;
    },
  close: () => async () => {
    const outcome = await close()();
    rung.ring();
    return outcome;
  },
  follow: followPages(readAll, rung),
});

const sleeper = (): Bell => {
  const { rings, ring, rungSince } = bell();
  return { rings, ring, rungSince: (_, signal) => rungSince(rings(), signal) };
};

const forOne = (): Bell => {
  const waiting: (() => void)[] = [];
  let count = 0;
  return {
    rings: () => count,
    ring: () => {
      count += 1;
      waiting.shift()?.();
    },
    rungSince: (rings, signal) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => {
          resolve();
        });
        if (count > rings || signal?.aborted === true) resolve();
        else waiting.push(resolve);
      }),
  };
};

// at most so many events are kept for a follower that does not ask
const buffering = (most: number, { follow, readAll }: EventStore): Follow =>
  async function* (range) {
    let { after } = range;
    for await (const page of follow(range)) {
      yield page;
      if (E.isRight(page)) after = page.right.position;
      const waiting = await readAll({ after, limit: 1000 })();
      if (E.isRight(waiting) && waiting.right.length > most) {
        yield* follow({ ...range, after: waiting.right.at(-most)?.position ?? after });
        return;
      }
    }
  };

const onlyNews = ({ follow, readAll }: EventStore): Follow =>
  async function* (range) {
    const log = await readAll({ after: 0, limit: 10_000 })();
    const end = E.isRight(log) ? (log.right.at(-1)?.position ?? 0) : 0;
    yield* follow({ ...range, after: Math.max(range.after, end) });
  };

const untilCaughtUp = ({ follow }: EventStore): Follow =>
  async function* (range) {
    for await (const page of follow(range)) {
      yield page;
      if (E.isRight(page) && page.right.caughtUp) return;
    }
  };

const silentAtTheEnd = ({ follow }: EventStore): Follow =>
  async function* (range) {
    for await (const page of follow(range)) if (E.isLeft(page) || page.right.events.length > 0) yield page;
  };

const shareOneEnd = ({ follow }: EventStore): Follow => {
  const ended = new AbortController();
  return async function* (range) {
    const end = (): void => {
      ended.abort();
    };
    range.signal?.addEventListener('abort', end);
    try {
      if (range.signal?.aborted !== true) yield* follow({ ...range, signal: ended.signal });
    } finally {
      end();
    }
  };
};

const endsSilently = ({ follow }: EventStore): Follow =>
  async function* (range) {
    for await (const page of follow(range))
      if (E.isRight(page) || page.left._tag !== 'StoreClosed') yield page;
  };

const afterFailing = ({ follow }: EventStore): Follow => {
  const forever = async function* (range: Parameters<Follow>[0]): AsyncGenerator<Page, void, undefined> {
    let last: Page | undefined;
    for await (last of follow(range)) yield last;
    while (last !== undefined && E.isLeft(last)) yield last;
  };
  return forever;
};

const withoutSignal =
  ({ follow }: EventStore): Follow =>
  ({ after, limit }): Pages =>
    follow({ after, limit });

/** Stores that are read well and followed badly. */
export const followingFaults: readonly FaultyStore[] = [
  faulty(
    'gives the last event again to a follower that goes on',
    'a follower goes on after the position of any page',
    ({ follow }) => ({ follow: (range) => follow({ ...range, after: Math.max(0, range.after - 1) }) }),
  ),
  faulty(
    'sleeps through an append between its last look and its waiting',
    'a follower that begins at the end of the log is told so, then what comes',
    (store) => ringing(sleeper(), store),
  ),
  faulty('wakes one of those who wait', 'several followers at once are each given everything', (store) =>
    ringing(forOne(), store),
  ),
  faulty(
    'gives pages a position beyond what they hold',
    'a follower goes on after the position of any page',
    changed((page) => ({ ...page, position: page.position + 1 })),
  ),
  faulty(
    'gives pages the position of their first event',
    'a follower goes on after the position of any page',
    changed((page) => ({ ...page, position: page.events[0]?.position ?? page.position })),
  ),
  faulty(
    'drops what a slow follower did not fetch',
    'a slow follower misses nothing that was stored meanwhile',
    (store) => ({ follow: buffering(100, store) }),
  ),
  faulty(
    'gives a follower what comes and not what is there',
    'a follower is given what is there, then what comes',
    (store) => ({ follow: onlyNews(store) }),
  ),
  faulty(
    'gives a follower what is there and not what comes',
    'a follower is given what is there, then what comes',
    (store) => ({ follow: untilCaughtUp(store) }),
  ),
  faulty(
    'never says that a follower has everything',
    'a follower is told when it has everything, and not before',
    changed((page) => ({ ...page, caughtUp: false })),
  ),
  faulty(
    'always says that a follower has everything',
    'a follower is told when it has everything, and not before',
    changed((page) => ({ ...page, caughtUp: true })),
  ),
  faulty(
    'says nothing where there is nothing',
    'a follower of an empty log is told that there is nothing, then what comes',
    (store) => ({ follow: silentAtTheEnd(store) }),
  ),
  faulty(
    'gives a follower larger pages than it is asked for',
    'a follower goes on after the position of any page',
    ({ follow }) => ({ follow: ({ after, signal }) => follow({ after, signal }) }),
  ),
  faulty(
    'gives followers no metadata',
    'data and metadata come back to the byte in any script',
    changed((page) => ({ ...page, events: page.events.map((event) => ({ ...event, metadata: '{}' })) })),
  ),
  faulty('hears no signal of a follower', 'a follower whose signal aborts while it waits ends', (store) => ({
    follow: withoutSignal(store),
  })),
  faulty(
    'lets go of every follower with the first',
    'a follower that is broken off disturbs no other and can be followed on',
    (store) => ({ follow: shareOneEnd(store) }),
  ),
  faulty(
    'leaves a follower waiting when it is closed',
    'a follower that waits is told when the store is closed, and ends',
    (store) => ({ ...ringing(bell(), store), close: store.close }),
  ),
  faulty(
    'ends a follower without a word when it is closed',
    'a follower of a closed store is told so, and ends',
    (store) => ({ follow: endsSilently(store) }),
  ),
  faulty('follows on after it failed', 'a range that nobody can follow is refused', (store) => ({
    follow: afterFailing(store),
  })),
  faulty('cannot be closed twice', 'a store may be closed twice', ({ close }) => {
    let closed = false;
    return {
      close: () => {
        if (closed) return TE.left({ _tag: 'StoreUnavailable', reason: 'other', cause: 'closed' });
        closed = true;
        return close();
      },
    };
  }),
];
