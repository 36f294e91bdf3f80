import { EMPTY_ROOT, type Hash, nodeHash } from './hash';
import { type HashOf, middleOf, rootOver } from './subtrees';

const proofWithin = (
  before: number,
  from: number,
  to: number,
  isWhole: boolean,
  hashOf: HashOf,
): readonly Hash[] => {
  if (before === to) return isWhole ? [] : [rootOver(from, to, hashOf)];
  const middle = middleOf(from, to);
  return before <= middle
    ? [...proofWithin(before, from, middle, isWhole, hashOf), rootOver(middle, to, hashOf)]
    : [...proofWithin(before, middle, to, false, hashOf), rootOver(from, middle, hashOf)];
};

/** Returns the hashes that show that a tree of one size begins with the tree of a smaller one (RFC 6962, 2.1.2). */
export const consistencyProof = (before: number, size: number, hashOf: HashOf): readonly Hash[] =>
  before === 0 || before === size ? [] : proofWithin(before, 0, size, true, hashOf);

/** A tree, by its size and its root. */
export interface TreeHead {
  /** The number of its leaves. */
  readonly size: number;
  /** Its root. */
  readonly root: Hash;
}

/** The roots of the smaller and of the larger tree to which a proof leads. */
interface Roots {
  readonly smaller: Hash;
  readonly larger: Hash;
}

const rootsOf = (first: Hash, rest: readonly Hash[], [before, size]: readonly [number, number]) => {
  let [place, last] = [before - 1, size - 1];
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  const roots: { smaller: Hash; larger: Hash } = { smaller: first, larger: first };
  for (const sibling of rest) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      roots.smaller = nodeHash(sibling, roots.smaller);
      roots.larger = nodeHash(sibling, roots.larger);
      while (place % 2 === 0 && place > 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else roots.larger = nodeHash(roots.larger, sibling);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? (roots satisfies Roots) : undefined;
};

const isPowerOfTwo = (count: number): boolean => middleOf(0, count + 1) === count;

/** Whether a proof shows that the larger tree begins with the smaller one (RFC 9162, 2.1.4.2). */
export const isConsistent = (before: TreeHead, after: TreeHead, proof: readonly Hash[]): boolean => {
  if (before.size > after.size) return false;
  if (before.size === after.size) return proof.length === 0 && before.root.equals(after.root);
  if (before.size === 0) return proof.length === 0 && before.root.equals(EMPTY_ROOT);
  const [first, ...rest] = isPowerOfTwo(before.size) ? [before.root, ...proof] : proof;
  if (first === undefined) return false;
  const roots = rootsOf(first, rest, [before.size, after.size]);
  return roots !== undefined && roots.smaller.equals(before.root) && roots.larger.equals(after.root);
};
