import type { KnownAt } from '@pavadonis/domain';
import type { StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { NotAsSealed } from '../errors';
import type { TreeHead } from '../tree/consistency';
import { type FilledTile, type GrowingTree, growingTree } from '../tree/growing-tree';
import { leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import { type Anchor, anchorAt, holdsAnchor, NO_ANCHOR } from './anchor';
import type { LogFolder } from './folder';
import { forEachPage } from './leaves';
import type { PageError, TextStore } from './texts';

/** A tree that follows a store's log, whose whole tiles are kept as they come. */
export interface GrowingLog {
  readonly tree: GrowingTree;
  /** The last event in the tree. */
  readonly anchor: () => Anchor;
  /**
   * Takes in what the store holds besides, as it was known at a moment. Fails where the store was put back: then, as after any
   * other failure, the tree may hold what the store does not, and is used no more.
   */
  readonly grow: (knownAt: KnownAt | undefined) => Promise<E.Either<PageError | NotAsSealed, void>>;
  /** Grows up to the last of these heads. Returns the first with which the tree does not agree. */
  readonly meet: (heads: readonly TreeHead[]) => Promise<E.Either<PageError, TreeHead | undefined>>;
}

// some files at once: memory does not grow with the log, and the disk is asked seldom
const TILES_AT_ONCE = 64;

/** Goes on with a tree whose last event stands at an anchor in the store. */
export const growingLog = (
  store: TextStore,
  folder: Pick<LogFolder, 'writeTiles'>,
  begun: { readonly tree: GrowingTree; readonly anchor: Anchor } = { tree: growingTree(), anchor: NO_ANCHOR },
): GrowingLog => {
  const { tree } = begun;
  let { anchor } = begun;
  let { position, leaf } = anchor;
  let unwritten: FilledTile[] = [];

  const write = async (): Promise<void> => {
    if (unwritten.length === 0) return;
    await folder.writeTiles(unwritten);
    unwritten = [];
  };

  const add = (event: StoredEvent): void => {
    leaf = leafHash(leafOf(event));
    unwritten.push(...tree.add(leaf));
    ({ position } = event);
  };

  const grow = async (
    knownAt: KnownAt | undefined,
    isEnough: () => boolean = () => false,
  ): Promise<E.Either<PageError, void>> => {
    if (isEnough()) return E.right(undefined);
    const read = await forEachPage(store, { after: position, knownAt }, (events) => {
      for (const event of events) {
        add(event);
        if (isEnough()) return 'enough';
      }
      return unwritten.length < TILES_AT_ONCE ? undefined : write();
    });
    await write();
    if (E.isLeft(read)) return read;
    const reached = await anchorAt(store, position, leaf);
    if (E.isLeft(reached)) return reached;
    anchor = reached.right;
    return E.right(undefined);
  };

  const stillHolds = async (
    before: Anchor,
    sealed: number,
  ): Promise<E.Either<PageError | NotAsSealed, void>> => {
    const holds = await holdsAnchor(store, before);
    if (E.isLeft(holds)) return holds;
    return holds.right ? E.right(undefined) : E.left({ _tag: 'NotAsSealed', sealed });
  };

  return {
    tree,
    anchor: () => anchor,
    grow: async (knownAt) => {
      const [before, size] = [anchor, tree.size()];
      const held = await stillHolds(before, size);
      if (E.isLeft(held)) return held;
      const grown = await grow(knownAt);
      if (E.isLeft(grown)) return grown;
      // it may have been put back while it was read
      return tree.size() === size ? E.right(undefined) : stillHolds(before, size);
    },
    meet: async (heads) => {
      const last = Math.max(0, ...heads.map(({ size }) => size));
      let contradicted: TreeHead | undefined;
      const look = (): boolean => {
        const there = heads.filter(({ size }) => size === tree.size());
        if (there.length > 0) {
          const root = tree.root();
          contradicted ??= there.find((head) => !head.root.equals(root));
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
