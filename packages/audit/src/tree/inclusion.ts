import { type Hash, nodeHash } from './hash';
import { type HashOf, middleOf, rootOver } from './subtrees';

const pathWithin = (index: number, from: number, to: number, hashOf: HashOf): readonly Hash[] => {
  if (to - from === 1) return [];
  const middle = middleOf(from, to);
  return index < middle
    ? [...pathWithin(index, from, middle, hashOf), rootOver(middle, to, hashOf)]
    : [...pathWithin(index, middle, to, hashOf), rootOver(from, middle, hashOf)];
};

/** Returns the hashes that lead from a leaf to the root of a tree of that size, the leaf's neighbour first (RFC 6962, 2.1.1). */
export const inclusionPath = (index: number, size: number, hashOf: HashOf): readonly Hash[] =>
  pathWithin(index, 0, size, hashOf);

/** Returns the root to which a path leads from a leaf; undefined where no tree of that size has a path of that length. */
export const rootByInclusion = (
  leaf: Hash,
  index: number,
  size: number,
  path: readonly Hash[],
): Hash | undefined => {
  if (index >= size) return undefined;
  let hash = leaf;
  let [place, last] = [index, size - 1];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash);
      // on the right edge some levels have no neighbour
      while (place % 2 === 0 && place > 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else hash = nodeHash(hash, sibling);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
};
