import * as E from 'fp-ts/Either';
import type { ArchiveNotBelieved, InvalidKey, NeverSealed, SealRefused } from '../errors';
import { openSeal, readSeal, type Seal, type Trust } from '../seal/seal';
import type { TreeHead } from '../tree/consistency';
import type { BagRefused, DescribedBag } from './check-bag';
import type { CheckedPayload } from './check-payload';
import type { RootDiffers } from './errors';
import { BAG_INFO, CHECKPOINT } from './layout';
import { readWhole } from './read-file';

/** The seal by which an archive is believed. */
export interface ArchiveSeal {
  /**
   * The keys by which the seal is believed; by default none, so that its signatures are not checked. They come from outside: no
   * key in an archive proves anything.
   */
  readonly trust?: Trust | undefined;
  /** The seal, as it was published; by default the one in the archive. */
  readonly seal?: string | undefined;
}

const sealIn = async ({
  folder,
  payload,
}: DescribedBag): Promise<E.Either<BagRefused, string | undefined>> => {
  const sum = payload.get(CHECKPOINT);
  if (sum === undefined) return E.right(undefined);
  const read = await readWhole(folder, CHECKPOINT);
  if (E.isLeft(read)) return read;
  return read.right.sum === sum
    ? E.right(read.right.content.toString())
    : E.left({ _tag: 'WrongSum', path: CHECKPOINT });
};

/** The reasons why a seal does not speak for an archive. */
export type ArchiveSealRefused = InvalidKey | ArchiveNotBelieved | NeverSealed | RootDiffers | BagRefused;

const differs = (path: string, events: number): E.Either<RootDiffers, never> =>
  E.left({ _tag: 'RootDiffers', path, events });

// a key comes from outside, so no file is at fault
const notBelieved = (why: SealRefused): ArchiveNotBelieved | InvalidKey =>
  why._tag === 'InvalidKey' ? why : { _tag: 'ArchiveNotBelieved', path: CHECKPOINT, why };

const isSame = (a: TreeHead, b: TreeHead): boolean => a.size === b.size && a.root.equals(b.root);

/**
 * Compares the tree of all events with what `bag-info.txt` says, with the seal of the archive, and with the one that is given
 * from outside. The tiles come last, since those of another tree are of no fault themselves.
 */
export const checkSeal = async (
  bag: DescribedBag,
  { head, tiles }: CheckedPayload,
  { trust, seal: given }: ArchiveSeal,
): Promise<E.Either<ArchiveSealRefused, void>> => {
  const own = await sealIn(bag);
  if (E.isLeft(own)) return own;
  const believed = given ?? own.right;
  if (trust !== undefined && believed === undefined) return E.left({ _tag: 'NeverSealed' });
  const open = (text: string): E.Either<SealRefused, Seal> =>
    trust !== undefined && text === believed ? openSeal(text, trust) : readSeal(text);
  for (const text of [given, own.right]) {
    if (text === undefined) continue;
    const seal = open(text);
    if (E.isLeft(seal)) return E.left(notBelieved(seal.left));
    if (!isSame(seal.right, head)) return differs(CHECKPOINT, head.size);
  }
  return isSame(bag.info, head) ? tiles : differs(BAG_INFO, head.size);
};
