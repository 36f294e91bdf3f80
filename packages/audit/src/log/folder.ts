import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilledTile } from '../tree/growing-tree';
import { HASH_BYTES } from '../tree/hash';
import { type Tile, TILE_WIDTH, tilePath } from '../tree/tile';
import { durableWriter, writeWhole } from './durable';
import { ifThere } from './folder-error';

/** How far into the store a log was sealed: for the next seal, which need not count from the beginning. */
interface Progress {
  /** The number of events that were sealed. */
  readonly size: number;
  /** The position of the last of them in the store; 0 where there was none. */
  readonly position: number;
  /** The store's fingerprint up to there, from a store that keeps fingerprints. */
  readonly fingerprint?: string | undefined;
}

/**
 * The folder of a log, laid out as C2SP's `tlog-tiles`: `checkpoint` and `tile/…`. Served as static files it is a log that
 * witnesses can watch. `progress.json` beside them is for the next seal alone.
 */
export interface LogFolder {
  readonly path: string;
  /** Reads the last seal, or nothing before the first one. */
  readonly readSeal: () => Promise<string | undefined>;
  /** Puts a seal in the place of the last one. */
  readonly writeSeal: (text: string) => Promise<void>;
  /** Reads the hashes of a tile: so many as asked for, or nothing where there is no such tile. */
  readonly readTile: (tile: Tile) => Promise<Buffer | undefined>;
  readonly writeTiles: (tiles: readonly FilledTile[]) => Promise<void>;
  readonly readProgress: () => Promise<Progress | undefined>;
  readonly writeProgress: (progress: Progress) => Promise<void>;
}

const progressIn = (text: string): Progress | undefined => {
  try {
    const { size, position, fingerprint } = JSON.parse(text) as Partial<Record<keyof Progress, unknown>>;
    return Number.isSafeInteger(size) && Number.isSafeInteger(position)
      ? {
          size: size as number,
          position: position as number,
          ...(typeof fingerprint === 'string' && { fingerprint }),
        }
      : undefined;
  } catch {
    return undefined;
  }
};

/** Returns the folder of a log, which is made with the first file. Its calls reject with what the file system says. */
export const logFolder = (path: string): LogFolder => {
  const checkpoint = join(path, 'checkpoint');
  const progress = join(path, 'progress.json');
  const [writeTiles, writeSeal] = [durableWriter(path), durableWriter(path)];
  const read = async (tile: Tile): Promise<Buffer | undefined> => {
    const bytes = await ifThere(() => readFile(join(path, tilePath(tile))));
    return bytes?.length === tile.width * HASH_BYTES ? bytes : undefined;
  };
  return {
    path,
    readSeal: () => ifThere(() => readFile(checkpoint, 'utf8')),
    writeSeal: (text) => writeSeal([{ path: checkpoint, bytes: Buffer.from(text) }]),
    readTile: async (tile) => {
      const own = await read(tile);
      if (own !== undefined || tile.width === TILE_WIDTH) return own;
      // a tile that is whole by now begins with the hashes of a partial one
      const whole = await read({ ...tile, width: TILE_WIDTH });
      return whole?.subarray(0, tile.width * HASH_BYTES);
    },
    writeTiles: (tiles) =>
      writeTiles(tiles.map(({ tile, bytes }) => ({ path: join(path, tilePath(tile)), bytes }))),
    readProgress: async () => {
      const text = await ifThere(() => readFile(progress, 'utf8'));
      return text === undefined ? undefined : progressIn(text);
    },
    // where it is lost, reading begins earlier
    writeProgress: (reached) =>
      writeWhole({ path: progress, bytes: Buffer.from(`${JSON.stringify(reached)}\n`) }),
  };
};
