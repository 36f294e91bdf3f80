import type { StoredEvent } from '@pavadonis/event-store';
import { type FilledTile, type GrowingTree, growingTree } from '../tree/growing-tree';
import { leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import { tilePath } from '../tree/tile';
import type { BagWriter } from './bag-writer';
import { eventLine } from './event-line';
import { BYTES_A_FILE, EVENTS_A_FILE, eventsFile, LOG } from './layout';

/** The files of events, and the tiles of their tree, as they are written into a bag. */
interface EventFiles {
  readonly tree: GrowingTree;
  readonly add: (event: StoredEvent) => void;
  /** Writes the files that are full by now. */
  readonly write: () => Promise<void>;
  /** Writes the last ones. */
  readonly end: () => Promise<void>;
}

/** Writes events into a bag file by file, and the tiles of their tree where those are wanted. */
export const eventFiles = (bag: Pick<BagWriter, 'write'>, source: string, withTiles: boolean): EventFiles => {
  const tree = growingTree();
  let full: Buffer[] = [];
  let tiles: FilledTile[] = [];
  let lines: Buffer[] = [];
  let bytes = 0;
  let written = 0;

  const close = (): void => {
    if (lines.length > 0) full.push(Buffer.concat(lines));
    lines = [];
    bytes = 0;
  };

  const write = async (): Promise<void> => {
    for (const content of full) {
      written += 1;
      await bag.write(eventsFile(written), content);
    }
    for (const each of tiles) await bag.write(`${LOG}/${tilePath(each.tile)}`, each.bytes);
    full = [];
    tiles = [];
  };

  return {
    tree,
    add: (event) => {
      const line = Buffer.from(`${eventLine(source, event)}\n`);
      lines.push(line);
      bytes += line.length;
      if (lines.length === EVENTS_A_FILE || bytes >= BYTES_A_FILE) close();
      const whole = tree.add(leafHash(leafOf(event)));
      if (withTiles) tiles.push(...whole);
    },
    write,
    end: async () => {
      close();
      if (withTiles) tiles.push(...tree.partial());
      await write();
    },
  };
};
