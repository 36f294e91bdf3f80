import { describe, expect, it } from '@jest/globals';
import type { Hash } from '@pavadonis/audit';
import fc from 'fast-check';
import { consistencyProof, isConsistent } from '../../src/tree/consistency';
import { inclusionPath, rootByInclusion } from '../../src/tree/inclusion';
import { naiveConsistency, naivePath, naiveRoot } from '../support/naive';
import { at, grown, hashesIn, leavesOf } from '../support/trees';

const LARGEST = 1100;
const leaves = leavesOf(LARGEST);
const hashOf = hashesIn(grown(leaves).tiles);
const first = (size: number): readonly Buffer[] => leaves.slice(0, size);
const head = (size: number) => ({ size, root: naiveRoot(first(size)) });

const size = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: LARGEST }));
const two = fc.tuple(size, size).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const leafIn = size.chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1)));

/** Returns the hashes with one bit of one of them flipped. */
const flipped = (hashes: readonly Hash[], bit: number): readonly Hash[] =>
  hashes.map((hash, place) => {
    if (place !== Math.floor(bit / 256) % hashes.length) return hash;
    const copy = Buffer.from(hash);
    copy[bit % 32] = (copy[bit % 32] ?? 0) ^ (1 << (bit % 8));
    return copy;
  });

describe('a path of inclusion', () => {
  it('is that of the definition, and leads to the root', () => {
    fc.assert(
      fc.property(leafIn, ([count, index]) => {
        const path = inclusionPath(index, count, hashOf);
        expect(path).toEqual(naivePath(index, first(count)));
        expect(rootByInclusion(at(leaves, index), index, count, path)).toEqual(head(count).root);
      }),
    );
  });

  it('leads elsewhere where it, the leaf or the place is another', () => {
    fc.assert(
      fc.property(leafIn, fc.nat(), ([count, index], bit) => {
        const { root } = head(count);
        const path = inclusionPath(index, count, hashOf);
        const leaf = at(leaves, index);
        const elsewhere = [
          path.length > 0 && rootByInclusion(leaf, index, count, flipped(path, bit)),
          rootByInclusion(at(leaves, (index + 1) % LARGEST), index, count, path),
          count > 1 && rootByInclusion(leaf, (index + 1) % count, count, path),
          rootByInclusion(leaf, index, count, [...path, leaf]),
          path.length > 0 && rootByInclusion(leaf, index, count, path.slice(1)),
          rootByInclusion(leaf, count, count, path),
        ];
        for (const other of elsewhere) expect(other).not.toEqual(root);
      }),
    );
  });
});

describe('a proof of consistency', () => {
  it('is that of the definition, and holds', () => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        const proof = consistencyProof(before, after, hashOf);
        expect(proof).toEqual(naiveConsistency(before, first(after)));
        expect(isConsistent(head(before), head(after), proof)).toBe(true);
      }),
    );
  });

  it('holds for the empty tree before every other', () => {
    expect(isConsistent(head(0), head(5), consistencyProof(0, 5, hashOf))).toBe(true);
    expect(isConsistent({ size: 0, root: head(1).root }, head(5), [])).toBe(false);
    expect(isConsistent(head(0), head(5), [head(5).root])).toBe(false);
  });

  it('does not hold where it, a size or a root is another', () => {
    fc.assert(
      fc.property(two, fc.nat(), ([before, after], bit) => {
        const proof = consistencyProof(before, after, hashOf);
        const [small, large] = [head(before), head(after)];
        const wrong = { ...small, root: at(flipped([small.root], bit), 0) };
        const other = { ...large, root: at(flipped([large.root], bit), 0) };
        expect(isConsistent(wrong, large, proof)).toBe(false);
        expect(isConsistent(small, other, proof)).toBe(false);
        expect(isConsistent(small, large, [...proof, small.root])).toBe(false);
        if (before < after) expect(isConsistent(large, small, proof)).toBe(false);
        if (proof.length === 0) return;
        expect(isConsistent(small, large, flipped(proof, bit))).toBe(false);
        expect(isConsistent(small, large, proof.slice(1))).toBe(false);
      }),
    );
  });
});
