import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { checkFollowRange } from './arguments';
import type { Bell } from './bell';
import type { ReadError } from './errors';
import type { EventStore, FingerprintsOfPage, FollowedPage, FollowRange, LogRange } from './port';
import type { StoredEvent } from './stored-event';

const PAGE = 500;

/** A page of the whole log, with the fingerprints of the log at both of its ends where a store keeps them. */
export interface LogPage {
  /** The events, in the order of positions. */
  readonly events: readonly StoredEvent[];
  /** Read together with the events, so that nobody can put the store back in between. */
  readonly fingerprints?: FingerprintsOfPage | undefined;
}

/** Reads a page of the whole log: at most `limit` events at positions above `after`. */
export type PageReader = (range: Pick<LogRange, 'after' | 'limit'>) => TaskEither<ReadError, LogPage>;

/**
 * Makes `follow` for a store that reads pages with their fingerprints.
 *
 * It reads until there is nothing more, waits for the bell, and reads on. The store rings the bell after every append,
 * and once when it is closed. When the log was put back, a page is yielded at once, with or without events.
 */
export const followLogPages = (readPage: PageReader, bell: Bell): EventStore['follow'] =>
  async function* follow(
    range: FollowRange,
  ): AsyncGenerator<E.Either<ReadError, FollowedPage>, void, undefined> {
    const checked = checkFollowRange(range);
    if (E.isLeft(checked)) {
      yield checked;
      return;
    }
    const { after, limit = PAGE, signal } = checked.right;
    let position = after;
    let endReported = false;
    let known: string | undefined;
    while (signal?.aborted !== true) {
      const rings = bell.rings();
      const page = await readPage({ after: position, limit })();
      if (E.isLeft(page)) {
        yield page;
        return;
      }
      const { events, fingerprints } = page.right;
      const caughtUp = events.length < limit;
      const wasPutBack = known !== undefined && fingerprints?.before.hash !== known;
      position = events.at(-1)?.position ?? position;
      known = fingerprints?.after.hash;
      if (events.length > 0 || !endReported || wasPutBack)
        yield E.right({ events, position, caughtUp, fingerprints });
      endReported = caughtUp;
      if (caughtUp) await bell.rungSince(rings, signal);
    }
  };

/**
 * Makes `follow` for a store that can only be read in pages.
 *
 * It reads until there is nothing more, waits for the bell, and reads on. The store rings the bell after every append,
 * and once when it is closed.
 */
export const followPages = (readAll: EventStore['readAll'], bell: Bell): EventStore['follow'] =>
  followLogPages(
    (range) => async () =>
      E.map((events: readonly StoredEvent[]): LogPage => ({ events }))(await readAll(range)()),
    bell,
  );
