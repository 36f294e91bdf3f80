import type { EventText, ReadError, StoredEvent, Unstarted } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { FolderUnavailable, NeverSealed, SealRefused } from '../errors';
import { logFolder, type LogFolder } from '../log/folder';
import { onFiles } from '../log/folder-error';
import { forEachPage, type SealedStore } from '../log/leaves';
import { notUtf8In } from '../log/texts';
import { openSeal, type Seal, type Trust } from '../seal/seal';
import type { TreeHead } from '../tree/consistency';
import { growingTree, hashIn } from '../tree/growing-tree';
import { leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import { hashesAt, TILE_WIDTH, tileOf } from '../tree/tile';
import { differencesOf, type HashedEvent, hashed, keyOf } from './align';
import type { Difference } from './difference';
import { damagedTiles } from './tiles';

/** The store that is verified, the folder of its log, and the keys that are trusted. */
export interface VerifyOptions extends Trust {
  /** The store. */
  readonly store: SealedStore;
  /** The folder of tiles. */
  readonly folder: string;
  /** The seal, as it was published; by default the last one in the folder. */
  readonly seal?: string | undefined;
}

/** The outcome of verifying a store. */
export type Verdict =
  /** The store holds what was sealed, to the byte, and `unsealed` events after it. */
  | { readonly _tag: 'Holds'; readonly seal: Seal; readonly unsealed: number }
  /** The store does not hold what was sealed. */
  | {
      readonly _tag: 'Differs';
      /** The seal. */
      readonly seal: Seal;
      /** All differences, in the order of the sealed log. None are told where tiles cannot be trusted. */
      readonly differences: readonly Difference[];
      /**
       * The number of events up to which the store was put back, if it was: so many stand as they were sealed, and none of those
       * that were sealed after them is in the store.
       */
      readonly putBackTo?: number;
      /** The tiles that do not belong to the seal, by their paths. */
      readonly damagedTiles: readonly string[];
    };

/** Reads all events, each with the first of its texts that is no UTF-8, if any. */
const forEachEvent = async (
  store: SealedStore,
  take: (event: StoredEvent, notUtf8: EventText | undefined) => void,
): Promise<E.Either<ReadError, void>> => {
  let failed: E.Either<ReadError, void> = E.right(undefined);
  const read = await forEachPage(store, { after: 0 }, async (events) => {
    const found = await notUtf8In(store, events);
    if (E.isLeft(found)) failed = found;
    else for (const event of events) take(event, found.right.get(event.position));
  });
  return E.isLeft(read) ? read : failed;
};

/** Reads all events, and tells whether those that were sealed are the same to the byte. */
const compareRoot = async (store: SealedStore, { size, root }: TreeHead) => {
  const tree = growingTree();
  let [count, isText] = [0, true];
  const read = await forEachEvent(store, (event, notUtf8) => {
    count += 1;
    if (count > size) return;
    isText &&= notUtf8 === undefined;
    tree.add(leafHash(leafOf(event)));
  });
  return E.isLeft(read)
    ? read
    : E.right({ count, isSame: isText && count >= size && tree.root().equals(root) });
};

const sealedHashes = async (
  folder: Pick<LogFolder, 'readTile'>,
  size: number,
): Promise<readonly string[]> => {
  const hashes: string[] = [];
  for (let index = 0; index * TILE_WIDTH < hashesAt(0, size); index += 1) {
    const tile = tileOf(0, index * TILE_WIDTH, size);
    const bytes = await folder.readTile(tile);
    for (let place = 0; bytes !== undefined && place < tile.width; place += 1)
      hashes.push(keyOf(hashIn(bytes, place)));
  }
  return hashes;
};

const storedHashes = async (store: SealedStore): Promise<E.Either<ReadError, readonly HashedEvent[]>> => {
  const events: HashedEvent[] = [];
  const read = await forEachEvent(store, (event, notUtf8) => events.push(hashed(event, notUtf8)));
  return E.isLeft(read) ? read : E.right(events);
};

const asSealed = (sealed: readonly string[], stored: readonly HashedEvent[]): number => {
  const first = sealed.findIndex((hash, place) => stored[place]?.hash !== hash);
  return first < 0 ? sealed.length : first;
};

const differing = async (
  store: SealedStore,
  folder: LogFolder,
  seal: Seal,
): Promise<E.Either<ReadError, Verdict>> => {
  const damaged = await damagedTiles(folder, seal);
  if (damaged.length > 0) return E.right({ _tag: 'Differs', seal, differences: [], damagedTiles: damaged });
  const sealed = await sealedHashes(folder, seal.size);
  const stored = await storedHashes(store);
  if (E.isLeft(stored)) return stored;
  const kept = asSealed(sealed, stored.right);
  const later = new Set(sealed.slice(kept));
  const isPutBack = stored.right.every(({ hash }, place) => place < kept || !later.has(hash));
  return E.right({
    _tag: 'Differs',
    seal,
    differences: differencesOf(sealed, stored.right),
    ...(isPutBack && { putBackTo: kept }),
    damagedTiles: [],
  });
};

const verify = async (
  { store, seal: given, ...trust }: VerifyOptions,
  folder: LogFolder,
): Promise<E.Either<SealRefused | NeverSealed | ReadError, Verdict>> => {
  const text = given ?? (await folder.readSeal());
  if (text === undefined) return E.left({ _tag: 'NeverSealed' });
  const seal = openSeal(text, trust);
  if (E.isLeft(seal)) return seal;
  const { size } = seal.right;
  const found = await compareRoot(store, seal.right);
  if (E.isLeft(found)) return found;
  const { isSame, count } = found.right;
  if (!isSame) return differing(store, folder, seal.right);
  const damaged = await damagedTiles(folder, seal.right);
  return E.right(
    damaged.length === 0
      ? { _tag: 'Holds', seal: seal.right, unsealed: count - size }
      : { _tag: 'Differs', seal: seal.right, differences: [], damagedTiles: damaged },
  );
};

/**
 * Verifies a store against a seal, event by event. Where it does not hold, it tells every event that differs, is missing, was
 * added or was moved, without the original: the tiles of the log are enough.
 */
export const verifyStore = (
  options: VerifyOptions,
): Unstarted<SealRefused | NeverSealed | FolderUnavailable | ReadError, Verdict> =>
  pipe(
    onFiles(options.folder, () => verify(options, logFolder(options.folder))),
    TE.flatMapEither((verdict) => verdict),
  );
