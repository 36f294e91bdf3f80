import { breather, type LogRange, type StoredEvent, type Unstarted } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

const PAGE = 1000;

interface Pages<X> {
  readonly readAll: (range: LogRange) => Unstarted<X, readonly StoredEvent[]>;
}

/** Events of a store, as they come. */
export interface Events<X> {
  /** Returns the next event; undefined after the last one. */
  readonly next: () => Promise<E.Either<X, StoredEvent | undefined>>;
}

/** Reads a store's events one after another, a page at once. Other work has its turn between two pages. */
export const eventsOf = <X>(store: Pages<X>, after = 0): Events<X> => {
  const breathe = breather();
  let [page, at, from, isLast]: [readonly StoredEvent[], number, number, boolean] = [[], 0, after, false];
  return {
    next: async (): Promise<E.Either<X, StoredEvent | undefined>> => {
      if (at === page.length && !isLast) {
        const read = await store.readAll({ after: from, limit: PAGE })();
        if (E.isLeft(read)) return read;
        page = read.right;
        at = 0;
        from = page.at(-1)?.position ?? from;
        isLast = page.length < PAGE;
        const pause = breathe();
        if (pause !== undefined) await pause;
      }
      const event = page[at];
      if (event !== undefined) at += 1;
      return E.right(event);
    },
  };
};
