import { EMPTY_ROOT, type Hash, nodeHash } from './hash';

/** A subtree whose leaves are a power of two, all there: `2 ** height` of them, from `index * 2 ** height` on. */
export interface Subtree {
  readonly height: number;
  readonly index: number;
}

/** Returns the hash of a whole subtree. */
export type HashOf = (subtree: Subtree) => Hash;

/** Returns the height of the largest whole subtree that so many leaves hold, of which there is at least one. */
const heightOf = (leaves: number): number => {
  let height = 0;
  while (2 ** (height + 1) <= leaves) height += 1;
  return height;
};

/** Returns the first leaf of the right half of a tree over the leaves from `from` on and before `to`, which are at least two. */
export const middleOf = (from: number, to: number): number => from + 2 ** heightOf(to - from - 1);

/**
 * Returns the root over the leaves from `from` on and before `to` (RFC 6962, 2.1), of hashes of whole subtrees. `from` is where a
 * whole subtree of that many leaves could begin.
 */
export const rootOver = (from: number, to: number, hashOf: HashOf): Hash => {
  const leaves = to - from;
  if (leaves === 0) return EMPTY_ROOT;
  const height = heightOf(leaves);
  if (2 ** height === leaves) return hashOf({ height, index: from / leaves });
  const middle = middleOf(from, to);
  return nodeHash(rootOver(from, middle, hashOf), rootOver(middle, to, hashOf));
};

/** Returns the whole subtrees whose hashes a computation asks for. */
export const askedBy = (compute: (hashOf: HashOf) => unknown): readonly Subtree[] => {
  const asked: Subtree[] = [];
  compute((subtree) => {
    asked.push(subtree);
    return EMPTY_ROOT;
  });
  return asked;
};
