import {
  breather,
  type EventStore,
  type LogRange,
  type StoredEvent,
  type Unstarted,
} from '@pavadonis/event-store';
import type { KnownAt } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';

const PAGE = 1000;

/** The part of a store that is sealed and verified. */
export type SealedStore = Pick<EventStore, 'readAll' | 'fingerprint' | 'notUtf8'>;

/** Where reading begins, and up to which moment of knowledge. */
export interface LeafRange {
  /** The position after which it begins. */
  readonly after: number;
  /** Ends before the first event that was not known then; by default nowhere. */
  readonly knownAt?: KnownAt | undefined;
}

/**
 * Reads a store's events in the order of its log, page by page, so that memory does not grow with the log. Other work has its
 * turn between two pages. Whoever takes the pages may have enough.
 */
export const forEachPage = async <X>(
  store: { readonly readAll: (range: LogRange) => Unstarted<X, readonly StoredEvent[]> },
  { after, knownAt }: LeafRange,
  take: (events: readonly StoredEvent[]) => Promise<unknown> | 'enough' | undefined,
): Promise<E.Either<X, void>> => {
  const breathe = breather();
  for (let from = after; ;) {
    const page = await store.readAll({ after: from, limit: PAGE, knownAt })();
    if (E.isLeft(page)) return page;
    const taken = take(page.right);
    if (taken === 'enough') return E.right(undefined);
    if (taken !== undefined) await taken;
    const last = page.right.at(-1);
    if (last === undefined || page.right.length < PAGE) return E.right(undefined);
    from = last.position;
    const pause = breathe();
    if (pause !== undefined) await pause;
  }
};
