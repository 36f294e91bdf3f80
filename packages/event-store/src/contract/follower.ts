import type { Either } from 'fp-ts/Either';
import { fail, ok } from 'node:assert/strict';
import type { ReadError } from '../errors';
import { orThrow } from '../or-throw';
import type { EventStore, FollowedPage, FollowRange } from '../port';
import type { StoredEvent } from '../stored-event';

/** Lets a millisecond pass. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

// a follower may be slow, as slow as its store: so its time is counted in what the store does meanwhile
const inTime = <A>(store: EventStore, maxSilentReads: number, awaited: Promise<A>): Promise<A> => {
  let come = false;
  const hasCome = (): boolean => come;
  const coming = awaited.finally(() => {
    come = true;
  });
  const lost = async (): Promise<A> => {
    for (let reads = 0; reads < maxSilentReads && !hasCome(); reads++) {
      await pause();
      if (!hasCome()) await store.readAll({ after: 0, limit: 1 })();
    }
    return hasCome()
      ? coming
      : fail(`a follower heard nothing while the store answered ${maxSilentReads} reads`);
  };
  return Promise.race([coming, lost()]);
};

/** A follower that is asked page by page. Rejects with an assertion error if it is left waiting. */
export interface Follower {
  /** Returns the next page or failure; undefined at the end. */
  readonly next: () => Promise<Either<ReadError, FollowedPage> | undefined>;
  /** Returns the next page. */
  readonly page: () => Promise<FollowedPage>;
  /** Returns the next events, that many or some more. */
  readonly events: (count: number) => Promise<readonly StoredEvent[]>;
  /** Returns the pages from here to the one that says it caught up. */
  readonly toTheEnd: () => Promise<readonly FollowedPage[]>;
  /** Stops following, as leaving a loop does. */
  readonly leave: () => Promise<unknown>;
}

/** Begins to follow. Checks of every page its limit and the order of positions. */
export const openFollower = (store: EventStore, maxSilentReads: number, range: FollowRange): Follower => {
  const pages = store.follow(range)[Symbol.asyncIterator]();
  let reached = range.after;
  let silent = 0;

  const next: Follower['next'] = async () => {
    const given = await inTime(store, maxSilentReads, pages.next());
    return given.done === true ? undefined : given.value;
  };

  const page: Follower['page'] = async () => {
    const given = orThrow((await next()) ?? fail('the follower ended'));
    const { events, position } = given;
    ok(events.length <= (range.limit ?? Infinity), 'a page holds more than its limit');
    for (const event of events) {
      ok(event.position > reached, 'an event comes twice or too late');
      reached = event.position;
    }
    ok(position >= reached, 'the position of a page lies before its events or goes back');
    reached = position;
    silent = events.length > 0 ? 0 : silent + 1;
    ok(silent <= maxSilentReads, 'pages come without an event in them');
    return given;
  };

  return {
    next,
    page,
    events: async (count) => {
      const events: StoredEvent[] = [];
      while (events.length < count) events.push(...(await page()).events);
      return events;
    },
    toTheEnd: async () => {
      const all = [await page()];
      while (all.at(-1)?.caughtUp !== true) all.push(await page());
      return all;
    },
    leave: async () => pages.return?.(),
  };
};

/** Follows to the page that says it caught up, and returns all pages. */
export const followToEnd = async (
  store: EventStore,
  maxSilentReads: number,
  range: FollowRange,
): Promise<readonly FollowedPage[]> => {
  const follower = openFollower(store, maxSilentReads, range);
  const pages = await follower.toTheEnd();
  await follower.leave();
  return pages;
};

/** The events of pages. */
export const eventsOf = (pages: readonly FollowedPage[]): readonly StoredEvent[] =>
  pages.flatMap(({ events }) => events);
