import { breather } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { hash } from 'node:crypto';
import type { TreeHead } from '../tree/consistency';
import { type FilledTile, growingTree } from '../tree/growing-tree';
import { leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import { tilePath } from '../tree/tile';
import { type BagRefused, compareSum, type DescribedBag } from './check-bag';
import type { MalformedEventLine, RootDiffers } from './errors';
import { BAG_INFO, CHECKPOINT, isEventsFile, LOG } from './layout';
import { linesIn } from './lines';
import { readWhole } from './read-file';
import { seenIds } from './seen-ids';

/** The reasons why the payload of a bag is refused. */
export type PayloadRefused = BagRefused | MalformedEventLine | RootDiffers;

/** Takes in the events of all files one after another, and refuses one that no empty store would take at its place. */
const eventCheck = (compareTiles: (tiles: readonly FilledTile[]) => E.Either<BagRefused, void>) => {
  const tree = growingTree();
  const isNew = seenIds();
  const revisions = new Map<string, number>();
  const breathe = breather();

  const take = async (path: string, content: Buffer): Promise<E.Either<PayloadRefused, void>> => {
    const refuse = (line: number, fault: MalformedEventLine['fault']) =>
      E.left({ _tag: 'MalformedEventLine', path, line, fault } as const);
    for (const { line, event } of linesIn(content)) {
      if (event === undefined) return refuse(line, 'form');
      const { id, stream, revision } = event;
      if (!isNew(id)) return refuse(line, 'id');
      if (revision !== (revisions.get(stream) ?? 0)) return refuse(line, 'revision');
      revisions.set(stream, revision + 1);
      const compared = compareTiles(tree.add(leafHash(leafOf(event))));
      if (E.isLeft(compared)) return compared;
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
    return E.right(undefined);
  };
  return { tree, take };
};

const tileComparison =
  ({ payload }: DescribedBag) =>
  (tiles: readonly FilledTile[]): E.Either<BagRefused, void> => {
    if (!payload.has(CHECKPOINT)) return E.right(undefined);
    for (const { tile, bytes } of tiles) {
      const path = `${LOG}/${tilePath(tile)}`;
      const sum = payload.get(path);
      if (sum === undefined) return E.left({ _tag: 'ListedFileMissing', path });
      if (sum !== hash('sha512', bytes)) return E.left({ _tag: 'WrongSum', path });
    }
    return E.right(undefined);
  };

/**
 * Checks the payload of a bag: each file by its sum, each event by its form and place, and their tree by its tiles and by what
 * `bag-info.txt` says. Returns the size and root of the tree.
 */
export const checkPayload = async (bag: DescribedBag): Promise<E.Either<PayloadRefused, TreeHead>> => {
  const { folder, payload, info } = bag;
  const compareTiles = tileComparison(bag);
  const { tree, take } = eventCheck(compareTiles);
  let bytes = 0;
  for (const path of bag.eventFiles) {
    const read = await readWhole(folder, path);
    if (E.isLeft(read)) return read;
    if (read.right.sum !== payload.get(path)) return E.left({ _tag: 'WrongSum', path });
    bytes += read.right.bytes;
    const taken = await take(path, read.right.content);
    if (E.isLeft(taken)) return taken;
  }
  for (const [path, sum] of payload) {
    if (isEventsFile(path)) continue;
    const same = await compareSum(folder, path, sum);
    if (E.isLeft(same)) return same;
    bytes += same.right;
  }
  if (bytes !== info.bytes) return E.left({ _tag: 'MalformedTagFile', path: BAG_INFO });
  const last = compareTiles(tree.partial());
  if (E.isLeft(last)) return last;
  const head = { size: tree.size(), root: tree.root() };
  return head.size === info.size && head.root.equals(info.root)
    ? E.right(head)
    : E.left({ _tag: 'RootDiffers', path: BAG_INFO, events: head.size });
};
