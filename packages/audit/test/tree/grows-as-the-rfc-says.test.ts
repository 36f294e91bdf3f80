import { describe, expect, it } from '@jest/globals';
import { EMPTY_ROOT, leafHash } from '@pavadonis/audit';
import fc from 'fast-check';
import { growingTree } from '../../src/tree/growing-tree';
import { partialTiles, tilePath } from '../../src/tree/tile';
import { naiveLeaf, naiveRoot } from '../support/naive';
import { grown, hashesIn, leavesOf } from '../support/trees';
import { rootOver } from '../../src/tree/subtrees';

const CUSTOMARY = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];

const ROOTS = new Map([
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
]);

const many = leavesOf(70_000);
const sizes = fc.integer({ min: 0, max: 1500 });

describe('the tree', () => {
  it('has the roots that are known of the customary leaves', () => {
    expect(EMPTY_ROOT.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    const tree = growingTree();
    expect(tree.root()).toEqual(EMPTY_ROOT);
    for (const leaf of CUSTOMARY) {
      tree.add(leafHash(Buffer.from(leaf, 'hex')));
      expect(tree.root().toString('hex')).toBe(ROOTS.get(tree.size()) ?? tree.root().toString('hex'));
    }
    expect(tree.size()).toBe(8);
  });

  it('hashes leaves apart from nodes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(leafHash(bytes)).toEqual(naiveLeaf(bytes));
      }),
    );
  });

  it('has the root of the definition at every size', () => {
    const tree = growingTree();
    for (const [i, leaf] of many.slice(0, 600).entries()) {
      tree.add(leaf);
      expect(tree.root()).toEqual(naiveRoot(many.slice(0, i + 1)));
    }
  });

  it('has it where three levels of tiles are needed', () => {
    expect(grown(many).tree.root()).toEqual(naiveRoot(many));
  });

  it('goes on from the last tiles of each level', () => {
    fc.assert(
      fc.property(sizes, sizes, (before, more) => {
        const { tree } = grown(many.slice(0, before));
        const after = growingTree(before, tree.partial());
        for (const leaf of many.slice(before, before + more)) after.add(leaf);
        expect(after.root()).toEqual(grown(many.slice(0, before + more)).tree.root());
      }),
      { numRuns: 30 },
    );
  });

  it('can be computed anew out of its tiles, for every size up to its own', () => {
    const { tiles } = grown(many.slice(0, 1500));
    const hashOf = hashesIn(tiles);
    fc.assert(
      fc.property(sizes, (size) => {
        expect(rootOver(0, size, hashOf)).toEqual(naiveRoot(many.slice(0, size)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('tiles', () => {
  it('have the paths of tlog-tiles', () => {
    expect(tilePath({ level: 0, index: 0, width: 256 })).toBe('tile/0/000');
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 1, index: 1000, width: 7 })).toBe('tile/1/x001/000.p/7');
  });

  it('are whole but for the last one of each level', () => {
    const { tree, tiles } = grown(many);
    expect(partialTiles(70_000)).toEqual(tree.partial().map(({ tile }) => tile));
    expect([...tiles.keys()].filter((path) => path.includes('.p/'))).toEqual([
      'tile/0/273.p/112',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ]);
    expect(tiles.size).toBe(273 + 1 + 3);
  });
});
