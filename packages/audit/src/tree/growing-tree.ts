import { type Hash, HASH_BYTES, nodeHash } from './hash';
import { rootOver, type Subtree } from './subtrees';
import { hashesAt, type Tile, TILE_HEIGHT, TILE_WIDTH } from './tile';

/** A tile with its hashes, one after the other. */
export interface FilledTile {
  /** Where it stands. */
  readonly tile: Tile;
  /** Its hashes, 32 bytes each. */
  readonly bytes: Buffer;
}

/** A tree that grows by one leaf after another. It keeps no more than the last tile of each level. */
export interface GrowingTree {
  /** The number of its leaves. */
  readonly size: () => number;
  /** Its root. */
  readonly root: () => Hash;
  /** Adds a leaf by its hash. Returns the tiles that became whole. */
  readonly add: (leaf: Hash) => readonly FilledTile[];
  /** Returns the last tile of each level, where it is not whole. */
  readonly partial: () => readonly FilledTile[];
}

const NONE: readonly FilledTile[] = [];

/** Returns the hash at a place of a tile. */
export const hashIn = (bytes: Buffer, place: number): Hash =>
  bytes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);

/** Returns the hash of the subtree over so many hashes of a tile, a power of two, from a place on. */
export const subtreeIn = (bytes: Buffer, from: number, width: number): Hash =>
  width === 1
    ? Buffer.from(hashIn(bytes, from))
    : nodeHash(subtreeIn(bytes, from, width / 2), subtreeIn(bytes, from + width / 2, width / 2));

/** Returns where a whole subtree stands in tiles: a run of hashes of one level. */
export const runOf = ({ height, index }: Subtree) => {
  const level = Math.floor(height / TILE_HEIGHT);
  const width = 2 ** (height % TILE_HEIGHT);
  return { level, from: index * width, width };
};

/** Goes on with a tree of that size, of whose levels the last tiles are given where they are not whole. */
export const growingTree = (size = 0, last: readonly FilledTile[] = []): GrowingTree => {
  let leaves = size;
  const levels: Buffer[] = [];
  const bufferAt = (level: number): Buffer => (levels[level] ??= Buffer.alloc(TILE_WIDTH * HASH_BYTES));
  for (const { tile, bytes } of last) bufferAt(tile.level).set(bytes);

  const addAt = (level: number, hash: Hash, before: number, whole: FilledTile[]): void => {
    const place = before % TILE_WIDTH;
    const buffer = bufferAt(level);
    buffer.set(hash, place * HASH_BYTES);
    if (place < TILE_WIDTH - 1) return;
    const index = Math.floor(before / TILE_WIDTH);
    whole.push({ tile: { level, index, width: TILE_WIDTH }, bytes: Buffer.from(buffer) });
    addAt(level + 1, subtreeIn(buffer, 0, TILE_WIDTH), index, whole);
  };

  return {
    size: () => leaves,
    root: () =>
      rootOver(0, leaves, (subtree) => {
        const { level, from, width } = runOf(subtree);
        return subtreeIn(bufferAt(level), from % TILE_WIDTH, width);
      }),
    add: (leaf) => {
      leaves += 1;
      if (leaves % TILE_WIDTH !== 0) {
        bufferAt(0).set(leaf, ((leaves - 1) % TILE_WIDTH) * HASH_BYTES);
        return NONE;
      }
      const whole: FilledTile[] = [];
      addAt(0, leaf, leaves - 1, whole);
      return whole;
    },
    partial: () =>
      levels.flatMap((buffer, level) => {
        const count = hashesAt(level, leaves);
        const width = count % TILE_WIDTH;
        if (width === 0) return [];
        const tile = { level, index: Math.floor(count / TILE_WIDTH), width };
        return [{ tile, bytes: Buffer.from(buffer.subarray(0, width * HASH_BYTES)) }];
      }),
  };
};
