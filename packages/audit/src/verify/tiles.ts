import type { LogFolder } from '../log/folder';
import type { TreeHead } from '../tree/consistency';
import { type FilledTile, growingTree, hashIn, subtreeIn } from '../tree/growing-tree';
import { hashesAt, partialTiles, type Tile, TILE_WIDTH, tileOf, tilePath } from '../tree/tile';

type Tiles = Pick<LogFolder, 'readTile'>;

/** Returns the tiles that are not whole, if they give the root; otherwise their paths, since nothing tells them apart. */
const lastTiles = async (folder: Tiles, { size, root }: TreeHead) => {
  const tiles = partialTiles(size);
  const filled: FilledTile[] = [];
  const missing: string[] = [];
  for (const tile of tiles) {
    const bytes = await folder.readTile(tile);
    if (bytes === undefined) missing.push(tilePath(tile));
    else filled.push({ tile, bytes });
  }
  if (missing.length > 0) return missing;
  return growingTree(size, filled).root().equals(root) ? [] : tiles.map(tilePath);
};

/**
 * Returns the tiles that do not belong to a seal, by their paths, from the root downwards: a whole tile belongs to it if its own
 * root stands in a tile above that does.
 */
export const damagedTiles = async (folder: Tiles, head: TreeHead): Promise<readonly string[]> => {
  const { size } = head;
  const last = await lastTiles(folder, head);
  if (last.length > 0) return last;
  const damaged = new Set<string>();
  const levels = partialTiles(size).map(({ level }) => level);
  const belongs = async (tile: Tile): Promise<boolean | undefined> => {
    const above = tileOf(tile.level + 1, tile.index, size);
    // of what lies below a damaged tile nothing is known
    if (damaged.has(tilePath(above))) return undefined;
    const [own, upper] = [await folder.readTile(tile), await folder.readTile(above)];
    if (own === undefined || upper === undefined) return false;
    return subtreeIn(own, 0, TILE_WIDTH).equals(hashIn(upper, tile.index % TILE_WIDTH));
  };
  for (let level = Math.max(-1, ...levels); level >= 0; level -= 1)
    for (let index = 0; (index + 1) * TILE_WIDTH <= hashesAt(level, size); index += 1) {
      const tile = { level, index, width: TILE_WIDTH };
      if ((await belongs(tile)) === false) damaged.add(tilePath(tile));
    }
  return [...damaged];
};
