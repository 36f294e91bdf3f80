import type { Hash } from '@pavadonis/audit';
import { growingTree, subtreeIn, runOf, type FilledTile } from '../../src/tree/growing-tree';
import type { HashOf } from '../../src/tree/subtrees';
import { TILE_WIDTH, tilePath } from '../../src/tree/tile';
import { naiveLeaf } from './naive';

/** Returns what stands at a place, which must be there. */
export const at = <A>(list: readonly A[], place: number): A => {
  const found = list[place];
  if (found === undefined) throw new Error(`there is nothing at ${String(place)}`);
  return found;
};

/** The hashes of so many leaves, all different. */
export const leavesOf = (count: number): readonly Buffer[] =>
  Array.from({ length: count }, (_, i) => naiveLeaf(Buffer.from(`leaf ${String(i)}`)));

/** Grows a tree over leaves, and keeps its tiles by their paths, as a folder does. */
export const grown = (leaves: readonly Hash[]) => {
  const tree = growingTree();
  const tiles = new Map<string, FilledTile>();
  const keep = (filled: readonly FilledTile[]): void => {
    for (const each of filled) tiles.set(tilePath(each.tile), each);
  };
  for (const leaf of leaves) keep(tree.add(leaf));
  keep(tree.partial());
  return { tree, tiles };
};

/** Reads whole subtrees out of tiles by their places alone. */
export const hashesIn = (tiles: ReadonlyMap<string, FilledTile>): HashOf => {
  const all = [...tiles.values()];
  return (subtree) => {
    const { level, from, width } = runOf(subtree);
    const holds = ({ tile }: FilledTile): boolean =>
      tile.level === level &&
      tile.index === Math.floor(from / TILE_WIDTH) &&
      (from % TILE_WIDTH) + width <= tile.width;
    const found = all.find(holds);
    if (found === undefined) throw new Error('there is no such tile');
    return subtreeIn(found.bytes, from % TILE_WIDTH, width);
  };
};
