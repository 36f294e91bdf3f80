import * as E from 'fp-ts/Either';
import type { NotAsSealed } from '../errors';
import type { TreeHead } from '../tree/consistency';
import { damagedTiles } from '../verify/tiles';
import { type FilledTile, growingTree, hashIn } from '../tree/growing-tree';
import { type Hash, leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import { partialTiles, tileOf, TILE_WIDTH } from '../tree/tile';
import type { LogFolder } from './folder';
import { type Anchor, anchorAt, holdsAnchor, NO_ANCHOR } from './anchor';
import { growingLog, type GrowingLog } from './growing-log';
import { forEachPage } from './leaves';
import type { PageError, TextStore } from './texts';

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

/** Returns the last sealed event, if the store holds it where it stood. */
const anchorIn = async (
  store: TextStore,
  folder: LogFolder,
  size: number,
): Promise<E.Either<PageError, Anchor | undefined>> => {
  if (size === 0) return E.right(NO_ANCHOR);
  const last = await lastLeafIn(folder, size);
  const progress = await folder.readProgress();
  // one that was not written before a crash is behind; one that is ahead is of another folder
  const known = progress !== undefined && progress.size <= size && progress.size > 0 ? progress : undefined;
  if (known?.fingerprint !== undefined) {
    const holds = await holdsAnchor(store, { leaf: undefined, ...known });
    if (E.isLeft(holds)) return holds;
    if (!holds.right) return E.right(undefined);
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
  if (E.isLeft(read)) return read;
  return found === undefined ? E.right(undefined) : anchorAt(store, found, last);
};

type Resumed = Promise<E.Either<PageError | NotAsSealed, GrowingLog>>;

const grownAnew = async (
  store: TextStore,
  folder: Pick<LogFolder, 'writeTiles'>,
  sealed: TreeHead,
): Resumed => {
  const log = growingLog(store, folder);
  const met = await log.meet([sealed]);
  if (E.isLeft(met)) return met;
  return met.right === undefined ? E.right(log) : E.left({ _tag: 'NotAsSealed', sealed: sealed.size });
};

// tiles tell what was changed in a store, so none is written before the store is known to be the one that was sealed
const UNWRITTEN: Pick<LogFolder, 'writeTiles'> = { writeTiles: () => Promise.resolve() };

/**
 * Goes on with a log that was sealed before, once every sealed event was compared. Where tiles are missing or were changed, they
 * are made anew from the store.
 */
export const comparedLog = async (store: TextStore, folder: LogFolder, sealed: TreeHead): Resumed => {
  const compared = await grownAnew(store, UNWRITTEN, sealed);
  if (E.isLeft(compared)) return compared;
  const damaged = await damagedTiles(folder, sealed);
  const log = damaged.length === 0 ? compared : await grownAnew(store, folder, sealed);
  if (E.isLeft(log)) return log;
  const { position, fingerprint } = log.right.anchor();
  // where it is lost, all are compared again
  await folder.writeProgress({ size: sealed.size, position, fingerprint }).catch(() => undefined);
  return log;
};

/**
 * Goes on with a log that was sealed before, out of its folder, once the last sealed event was compared. Where tiles of which it
 * grows are missing or were changed, all events are.
 */
export const resumedLog = async (store: TextStore, folder: LogFolder, sealed: TreeHead): Resumed => {
  const tree = await treeIn(folder, sealed);
  if (tree === undefined) return comparedLog(store, folder, sealed);
  const anchor = await anchorIn(store, folder, sealed.size);
  if (E.isLeft(anchor)) return anchor;
  return anchor.right === undefined
    ? E.left({ _tag: 'NotAsSealed', sealed: sealed.size })
    : E.right(growingLog(store, folder, { tree, anchor: anchor.right }));
};

/**
 * Goes on with a log that was sealed before, in this store or in another one that holds the same history. Where the last sealed
 * event is not where it stood, all events are compared, since positions and fingerprints differ from store to store.
 */
export const resumedElsewhere = async (store: TextStore, folder: LogFolder, sealed: TreeHead): Resumed => {
  const resumed = await resumedLog(store, folder, sealed);
  return E.isLeft(resumed) && resumed.left._tag === 'NotAsSealed'
    ? comparedLog(store, folder, sealed)
    : resumed;
};
