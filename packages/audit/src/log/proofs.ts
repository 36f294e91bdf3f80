import * as E from 'fp-ts/Either';
import type { MissingTile, NotSealed } from '../errors';
import { writeConsistency, writeInclusion } from '../seal/proof';
import type { Seal } from '../seal/seal';
import { consistencyProof } from '../tree/consistency';
import { type Hash, HASH_BYTES, leafHash } from '../tree/hash';
import { inclusionPath } from '../tree/inclusion';
import { leafOf, type LeafEvent } from '../tree/leaf';
import { TILE_WIDTH, tileOf, tilePath } from '../tree/tile';
import type { LogFolder } from './folder';
import { computed } from './hashes';

const notSealed = E.left<NotSealed>({ _tag: 'NotSealed' });

const placeIn = (bytes: Buffer, leaf: Hash): number | undefined => {
  for (let at = bytes.indexOf(leaf); at >= 0; at = bytes.indexOf(leaf, at + 1))
    if (at % HASH_BYTES === 0) return at / HASH_BYTES;
  return undefined;
};

/** Finds a leaf among those of a tree, the youngest first. */
const indexOf = async (
  folder: Pick<LogFolder, 'readTile'>,
  size: number,
  leaf: Hash,
): Promise<E.Either<MissingTile | NotSealed, number>> => {
  for (let index = Math.ceil(size / TILE_WIDTH) - 1; index >= 0; index -= 1) {
    const tile = tileOf(0, index * TILE_WIDTH, size);
    const bytes = await folder.readTile(tile);
    if (bytes === undefined) return E.left({ _tag: 'MissingTile', tile: tilePath(tile) });
    const place = placeIn(bytes, leaf);
    if (place !== undefined) return E.right(index * TILE_WIDTH + place);
  }
  return notSealed;
};

/** Writes the proof that an event is under a seal. */
export const inclusionOf = async (
  folder: Pick<LogFolder, 'readTile'>,
  seal: Seal | undefined,
  event: LeafEvent,
): Promise<E.Either<MissingTile | NotSealed, string>> => {
  if (seal === undefined) return notSealed;
  const { size } = seal;
  const index = await indexOf(folder, size, leafHash(leafOf(event)));
  if (E.isLeft(index)) return index;
  const path = await computed(folder, size, (hashOf) => inclusionPath(index.right, size, hashOf));
  return E.isLeft(path) ? path : E.right(writeInclusion(index.right, path.right, seal));
};

/** Writes the proof that a seal goes on from one over so many events. */
export const consistencyOf = async (
  folder: Pick<LogFolder, 'readTile'>,
  seal: Seal | undefined,
  before: number,
): Promise<E.Either<MissingTile | NotSealed, string>> => {
  if (seal === undefined || !Number.isSafeInteger(before) || before < 0 || before > seal.size)
    return notSealed;
  const proof = await computed(folder, seal.size, (hashOf) => consistencyProof(before, seal.size, hashOf));
  return E.isLeft(proof) ? proof : E.right(writeConsistency(before, proof.right, seal));
};
