import * as E from 'fp-ts/Either';
import { type Hash, leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import type { PageError, TextStore } from './texts';

/** The last event that was read of a store, by which it is known again. */
export interface Anchor {
  /** Its position; 0 before the first. */
  readonly position: number;
  /** The hash of its leaf. */
  readonly leaf: Hash | undefined;
  /** The store's fingerprint up to there, from a store that keeps fingerprints. */
  readonly fingerprint?: string | undefined;
}

/** The anchor before the first event. */
export const NO_ANCHOR: Anchor = { position: 0, leaf: undefined };

/** Makes an anchor of an event that was just read at a position. */
export const anchorAt = async (
  store: TextStore,
  position: number,
  leaf: Hash | undefined,
): Promise<E.Either<PageError, Anchor>> => {
  if (position === 0 || store.fingerprint === undefined) return E.right({ position, leaf });
  const there = await store.fingerprint(position)();
  if (E.isLeft(there)) return there;
  const { position: at, hash } = there.right;
  // elsewhere if it was put back meanwhile: then no store has this fingerprint there
  return E.right({ position, leaf, fingerprint: at === position ? hash : '' });
};

/** Returns whether a store still holds an anchor, and so all before it; without fingerprints, whether it holds that event. */
export const holdsAnchor = async (
  store: TextStore,
  { position, leaf, fingerprint }: Anchor,
): Promise<E.Either<PageError, boolean>> => {
  if (position === 0) return E.right(true);
  if (fingerprint !== undefined && store.fingerprint !== undefined) {
    const there = await store.fingerprint(position)();
    return E.isLeft(there)
      ? there
      : E.right(there.right.position === position && there.right.hash === fingerprint);
  }
  const read = await store.readAll({ after: position - 1, limit: 1 })();
  if (E.isLeft(read)) return read;
  const [event] = read.right;
  return E.right(event?.position === position && leaf?.equals(leafHash(leafOf(event))) === true);
};
