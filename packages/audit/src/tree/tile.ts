/** The binary levels of one tile, and so of one step from a level of tiles to the next. */
export const TILE_HEIGHT = 8;

/** The hashes of a whole tile. */
export const TILE_WIDTH = 256;

/**
 * A tile: so many hashes of one level, beside each other. A hash of level 0 is that of a leaf; one of a higher level is the root
 * of a whole tile below it.
 */
export interface Tile {
  /** The level of tiles, from 0 on. */
  readonly level: number;
  /** Its place in the level, from 0 on. */
  readonly index: number;
  /** The number of its hashes, from 1 to 256. */
  readonly width: number;
}

const DIGITS = 3;

const indexPath = (index: number): string => {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / DIGITS) * DIGITS, '0');
  const parts = padded.match(/\d{3}/g) ?? [];
  return parts.map((part, place) => (place < parts.length - 1 ? `x${part}` : part)).join('/');
};

/** Returns the path of a tile below the folder of a log, as C2SP's `tlog-tiles` lays it out. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${String(level)}/${indexPath(index)}${width < TILE_WIDTH ? `.p/${String(width)}` : ''}`;

/** Returns how many hashes a level of tiles has in a tree of that size. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/** Returns the tile of a tree of that size in which a hash of a level stands. */
export const tileOf = (level: number, hash: number, size: number): Tile => {
  const index = Math.floor(hash / TILE_WIDTH);
  return { level, index, width: Math.min(TILE_WIDTH, hashesAt(level, size) - index * TILE_WIDTH) };
};

/** Returns the last tile of each level of a tree of that size that is not whole, the lowest level first. */
export const partialTiles = (size: number): readonly Tile[] => {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const count = hashesAt(level, size);
    const width = count % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: Math.floor(count / TILE_WIDTH), width });
  }
  return tiles;
};
