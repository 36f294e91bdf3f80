import type { EventStore, StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Failure } from '../failure';

const PAGE = 1000;

/** Reads all events of a store, in the order of positions; `take` may say that it has enough. */
export const eachEvent = async (
  store: Pick<EventStore, 'readAll'>,
  take: (event: StoredEvent) => unknown,
): Promise<E.Either<Failure, void>> => {
  for (let after = 0; ;) {
    const page = await store.readAll({ after, limit: PAGE })();
    if (E.isLeft(page)) return page;
    for (const event of page.right) {
      if (take(event) === 'enough') return E.right(undefined);
      after = event.position;
    }
    if (page.right.length < PAGE) return E.right(undefined);
  }
};
