import { breather } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { hash } from 'node:crypto';
import type { TreeHead } from '../tree/consistency';
import { type FilledTile, growingTree } from '../tree/growing-tree';
import { leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import { tilePath } from '../tree/tile';
import { type BagRefused, compareSum, type DescribedBag } from './check-bag';
import type { MalformedEventLine } from './errors';
import { BAG_INFO, CHECKPOINT, isEventsFile, LOG } from './layout';
import { linesIn } from './lines';
import { readWhole } from './read-file';
import { seenIds } from './seen-ids';

/** The reasons why the payload of a bag is refused. */
export type PayloadRefused = BagRefused | MalformedEventLine;

/** The tree of all events of a bag, and its tiles. */
export interface CheckedPayload {
  /** The size and root of their tree. */
  readonly head: TreeHead;
  /** Whether the tiles in the bag are those of the tree. Where the root is another one, that is the events' fault. */
  readonly tiles: E.Either<BagRefused, void>;
}

/** Compares the tiles of the tree with those in the bag, if it has a log. */
const tileComparison = ({ payload }: DescribedBag) => {
  let found: E.Either<BagRefused, void> = E.right(undefined);
  const compare = ({ tile, bytes }: FilledTile): void => {
    const path = `${LOG}/${tilePath(tile)}`;
    const sum = payload.get(path);
    if (sum === undefined) found = E.left({ _tag: 'ListedFileMissing', path });
    else if (sum !== hash('sha512', bytes)) found = E.left({ _tag: 'WrongSum', path });
  };
  return {
    found: () => found,
    compare: (tiles: readonly FilledTile[]): void => {
      if (!payload.has(CHECKPOINT)) return;
      for (const each of tiles) if (E.isRight(found)) compare(each);
    },
  };
};

/** Takes in the events of all files one after another, and refuses one that no empty store would take at its place. */
const eventCheck = (takeTiles: (tiles: readonly FilledTile[]) => void) => {
  const tree = growingTree();
  const isNew = seenIds();
  const revisions = new Map<string, number>();
  const breathe = breather();

  const take = async (path: string, content: Buffer): Promise<E.Either<MalformedEventLine, void>> => {
    const refuse = (line: number, fault: MalformedEventLine['fault']) =>
      E.left({ _tag: 'MalformedEventLine', path, line, fault } as const);
    for (const { line, event } of linesIn(content)) {
      if (event === undefined) return refuse(line, 'form');
      const { id, stream, revision } = event;
      if (!isNew(id)) return refuse(line, 'id');
      if (revision !== (revisions.get(stream) ?? 0)) return refuse(line, 'revision');
      revisions.set(stream, revision + 1);
      takeTiles(tree.add(leafHash(leafOf(event))));
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
    return E.right(undefined);
  };
  return { tree, take };
};

/** Checks each file of a payload by its sum, and each event by its form and place. Returns what they make together. */
export const checkPayload = async (bag: DescribedBag): Promise<E.Either<PayloadRefused, CheckedPayload>> => {
  const { folder, payload, info } = bag;
  const tiles = tileComparison(bag);
  const { tree, take } = eventCheck(tiles.compare);
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
  tiles.compare(tree.partial());
  return E.right({ head: { size: tree.size(), root: tree.root() }, tiles: tiles.found() });
};
