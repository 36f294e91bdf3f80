import type { ReadError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { NotAsSealed } from '../errors';
import type { TreeHead } from '../tree/consistency';
import { type FilledTile, growingTree, hashIn } from '../tree/growing-tree';
import { type Hash, leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import { partialTiles, tileOf, TILE_WIDTH } from '../tree/tile';
import type { LogFolder } from './folder';
import { growingLog, type GrowingLog } from './growing-log';
import { forEachPage, type SealedStore } from './leaves';

const treeIn = async (folder: LogFolder, { size, root }: TreeHead) => {
  const last: FilledTile[] = [];
  for (const tile of partialTiles(size)) {
    const bytes = await folder.readTile(tile);
    if (bytes === undefined) return undefined;
    last.push({ tile, bytes });
  }
  const tree = growingTree(size, last);
  return tree.root().equals(root) ? tree : undefined;
};

const lastLeafIn = async (folder: LogFolder, size: number): Promise<Hash | undefined> => {
  const bytes = await folder.readTile(tileOf(0, size - 1, size));
  return bytes && hashIn(bytes, (size - 1) % TILE_WIDTH);
};

/** Returns the position of the last sealed event, if the store holds it where it stood. */
const positionIn = async (
  store: SealedStore,
  folder: LogFolder,
  size: number,
): Promise<E.Either<ReadError, number | undefined>> => {
  if (size === 0) return E.right(0);
  const last = await lastLeafIn(folder, size);
  const progress = await folder.readProgress();
  // one that was not written before a crash is behind; one that is ahead is of another folder
  const known = progress !== undefined && progress.size <= size && progress.size > 0 ? progress : undefined;
  if (known?.fingerprint !== undefined && store.fingerprint !== undefined) {
    const there = await store.fingerprint(known.position)();
    if (E.isLeft(there)) return there;
    const { position, hash } = there.right;
    if (position !== known.position || hash !== known.fingerprint) return E.right(undefined);
  }
  let [count, position] = known === undefined ? [0, 0] : [known.size - 1, known.position - 1];
  let found: number | undefined;
  const read = await forEachPage(store, { after: position }, (events) => {
    for (const event of events) {
      count += 1;
      ({ position } = event);
      if (count === size && last?.equals(leafHash(leafOf(event))) === true) found = position;
      if (count === size) return 'enough';
    }
    return undefined;
  });
  return E.isLeft(read) ? read : E.right(found);
};

/**
 * Goes on with a log that was sealed before, out of its folder. Where tiles are missing or were changed, they are made anew from
 * the store, if that still gives the root that was sealed.
 */
export const resumedLog = async (
  store: SealedStore,
  folder: LogFolder,
  sealed: TreeHead,
): Promise<E.Either<ReadError | NotAsSealed, GrowingLog>> => {
  const tree = await treeIn(folder, sealed);
  if (tree === undefined) return rebuiltLog(store, folder, sealed);
  const position = await positionIn(store, folder, sealed.size);
  if (E.isLeft(position)) return position;
  return position.right === undefined
    ? E.left({ _tag: 'NotAsSealed', sealed: sealed.size })
    : E.right(growingLog(store, folder, { tree, position: position.right }));
};

const rebuiltLog = async (
  store: SealedStore,
  folder: LogFolder,
  sealed: TreeHead,
): Promise<E.Either<ReadError | NotAsSealed, GrowingLog>> => {
  const log = growingLog(store, folder);
  const met = await log.meet([sealed]);
  if (E.isLeft(met)) return met;
  return met.right === undefined ? E.right(log) : E.left({ _tag: 'NotAsSealed', sealed: sealed.size });
};
