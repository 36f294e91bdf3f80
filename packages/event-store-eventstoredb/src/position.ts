import { START, type ReadPosition } from '@eventstore/db-client';
import { storeUnavailable, type StoreUnavailable } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

/** A place in the log in the client's words. The two positions differ only in transactions of another protocol. */
export const placeAt = (position: number): ReadPosition =>
  position === 0 ? START : { commit: BigInt(position), prepare: BigInt(position) };

/** The events of one read, if their positions are numbers that the port can carry: below 2^53. */
export const withPositions = <A extends { readonly position: number }>(
  events: readonly A[],
): E.Either<StoreUnavailable, readonly A[]> => {
  const last = events.at(-1);
  // they only increase
  return last === undefined || Number.isSafeInteger(last.position)
    ? E.right(events)
    : E.left(storeUnavailable('other', 'position-out-of-range'));
};
