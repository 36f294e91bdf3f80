import type { KnownAt } from '@pavadonis/domain';
import type { ReadError, StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TreeHead } from '../tree/consistency';
import { type FilledTile, type GrowingTree, growingTree } from '../tree/growing-tree';
import { leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import type { LogFolder } from './folder';
import { forEachPage, type SealedStore } from './leaves';

/** A tree that follows a store's log, whose whole tiles are kept as they come. */
export interface GrowingLog {
  readonly tree: GrowingTree;
  /** The position of the last event in the tree; 0 before the first. */
  readonly position: () => number;
  /** Takes in what the store holds besides, as it was known at a moment. */
  readonly grow: (knownAt: KnownAt | undefined) => Promise<E.Either<ReadError, void>>;
  /** Grows up to the last of these heads. Returns the first with which the tree does not agree. */
  readonly meet: (heads: readonly TreeHead[]) => Promise<E.Either<ReadError, TreeHead | undefined>>;
}

// some files at once: memory does not grow with the log, and the disk is asked seldom
const TILES_AT_ONCE = 64;

/** Goes on with a tree whose last event stands at a position of the store. */
export const growingLog = (
  store: SealedStore,
  folder: Pick<LogFolder, 'writeTiles'>,
  begun: { readonly tree: GrowingTree; readonly position: number } = { tree: growingTree(), position: 0 },
): GrowingLog => {
  const { tree } = begun;
  let { position } = begun;
  // what could not be written is written with the next
  let unwritten: FilledTile[] = [];

  const write = async (): Promise<void> => {
    if (unwritten.length === 0) return;
    await folder.writeTiles(unwritten);
    unwritten = [];
  };

  const add = (event: StoredEvent): void => {
    unwritten.push(...tree.add(leafHash(leafOf(event))));
    ({ position } = event);
  };

  const grow = async (
    knownAt: KnownAt | undefined,
    isEnough: () => boolean = () => false,
  ): Promise<E.Either<ReadError, void>> => {
    if (isEnough()) return E.right(undefined);
    const read = await forEachPage(store, { after: position, knownAt }, (events) => {
      for (const event of events) {
        add(event);
        if (isEnough()) return 'enough';
      }
      return unwritten.length < TILES_AT_ONCE ? undefined : write();
    });
    await write();
    return read;
  };

  return {
    tree,
    position: () => position,
    grow: (knownAt) => grow(knownAt),
    meet: async (heads) => {
      const last = Math.max(0, ...heads.map(({ size }) => size));
      let contradicted: TreeHead | undefined;
      const look = (): boolean => {
        const head = heads.find(({ size }) => size === tree.size());
        if (head !== undefined) {
          if (!head.root.equals(tree.root())) contradicted ??= head;
          // for the proofs of that very tree
          unwritten.push(...tree.partial());
        }
        return tree.size() >= last;
      };
      const read = await grow(undefined, look);
      if (E.isLeft(read)) return read;
      return E.right(contradicted ?? heads.find(({ size }) => size > tree.size()));
    },
  };
};
