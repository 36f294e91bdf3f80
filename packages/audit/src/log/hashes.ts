import * as E from 'fp-ts/Either';
import type { MissingTile } from '../errors';
import { runOf, subtreeIn } from '../tree/growing-tree';
import type { Hash } from '../tree/hash';
import { askedBy, type HashOf } from '../tree/subtrees';
import { TILE_WIDTH, type Tile, tileOf, tilePath } from '../tree/tile';
import type { LogFolder } from './folder';

/** Computes something of a tree of that size out of the tiles in its folder, of which only those that it takes are read. */
export const computed = async <A>(
  folder: Pick<LogFolder, 'readTile'>,
  size: number,
  compute: (hashOf: HashOf) => A,
): Promise<E.Either<MissingTile, A>> => {
  const hashes = new Map<string, Hash>();
  const tiles = new Map<string, Buffer>();
  const read = async (tile: Tile): Promise<Buffer | undefined> => {
    const path = tilePath(tile);
    const bytes = tiles.get(path) ?? (await folder.readTile(tile));
    if (bytes !== undefined) tiles.set(path, bytes);
    return bytes;
  };
  const nameOf = ({ height, index }: Parameters<HashOf>[0]): string => `${String(height)}/${String(index)}`;
  for (const subtree of askedBy(compute)) {
    const { level, from, width } = runOf(subtree);
    const tile = tileOf(level, from, size);
    const bytes = await read(tile);
    if (bytes === undefined) return E.left({ _tag: 'MissingTile', tile: tilePath(tile) });
    hashes.set(nameOf(subtree), subtreeIn(bytes, from % TILE_WIDTH, width));
  }
  return E.right(
    compute((subtree) => {
      const hash = hashes.get(nameOf(subtree));
      if (hash === undefined) throw new RangeError('the computation asks for something else each time');
      return hash;
    }),
  );
};
