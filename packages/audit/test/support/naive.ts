/** The trees of RFC 6962 as it defines them, with every hash computed anew. */
import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const split = (count: number): number => {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
};

export const naiveLeaf = (bytes: Uint8Array): Buffer => sha256(Buffer.from([0]), bytes);

export const naiveRoot = (leaves: readonly Uint8Array[]): Buffer => {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return Buffer.from(only);
  const k = split(leaves.length);
  return sha256(Buffer.from([1]), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
};

export const naivePath = (index: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] => {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...naivePath(index, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(index - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
};

const subproof = (before: number, leaves: readonly Uint8Array[], isWhole: boolean): readonly Uint8Array[] => {
  if (before === leaves.length) return isWhole ? [] : [naiveRoot(leaves)];
  const k = split(leaves.length);
  return before <= k
    ? [...subproof(before, leaves.slice(0, k), isWhole), naiveRoot(leaves.slice(k))]
    : [...subproof(before - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
};

export const naiveConsistency = (before: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] =>
  before === 0 ? [] : subproof(before, leaves, true);
