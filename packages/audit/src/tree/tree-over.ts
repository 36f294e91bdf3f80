import { type Hash, nodeHash } from './hash';
import { inclusionPath } from './inclusion';
import { type HashOf, rootOver } from './subtrees';

/** A tree that is held whole in memory. */
export interface WholeTree {
  /** The number of its leaves. */
  readonly size: number;
  /** Returns the root over so many leaves from the first one on. */
  readonly rootOver: (size: number) => Hash;
  /** Returns the hashes that lead from a leaf to the root over so many leaves. */
  readonly pathOf: (index: number, size: number) => readonly Hash[];
}

const above = (hashes: readonly Hash[]): readonly Hash[] =>
  Array.from({ length: Math.floor(hashes.length / 2) }, (_, index) => {
    const [left, right] = [hashes[2 * index], hashes[2 * index + 1]];
    if (left === undefined || right === undefined) throw new RangeError('a node without leaves below it');
    return nodeHash(left, right);
  });

/** Builds the tree over leaves, given by their hashes. */
export const treeOver = (leaves: readonly Hash[]): WholeTree => {
  const levels: (readonly Hash[])[] = [leaves];
  for (let below = leaves; below.length > 1;) {
    below = above(below);
    levels.push(below);
  }
  const hashOf: HashOf = ({ height, index }) => {
    const hash = levels[height]?.[index];
    if (hash === undefined) throw new RangeError('a subtree that is not whole');
    return hash;
  };
  return {
    size: leaves.length,
    rootOver: (size) => rootOver(0, size, hashOf),
    pathOf: (index, size) => inclusionPath(index, size, hashOf),
  };
};
