import * as E from 'fp-ts/Either';
import { checkFollowRange } from './arguments';
import type { Bell } from './bell';
import type { ReadError } from './errors';
import type { EventStore, FollowedPage, FollowRange } from './port';

const PAGE = 500;

/**
 * Makes `follow` for a store that can only be read in pages.
 *
 * It reads until there is nothing more, waits for the bell, and reads on. The store rings the bell after every append,
 * and once when it is closed.
 */
export const followPages = (readAll: EventStore['readAll'], bell: Bell): EventStore['follow'] =>
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
    while (signal?.aborted !== true) {
      const rings = bell.rings();
      const page = await readAll({ after: position, limit })();
      if (E.isLeft(page)) {
        yield page;
        return;
      }
      const events = page.right;
      const caughtUp = events.length < limit;
      position = events.at(-1)?.position ?? position;
      if (events.length > 0 || !endReported) yield E.right({ events, position, caughtUp });
      endReported = caughtUp;
      if (caughtUp) await bell.rungSince(rings, signal);
    }
  };
