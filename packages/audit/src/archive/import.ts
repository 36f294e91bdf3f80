import type { AppendError, EventStore, ReadError, Unstarted } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { forEachPage } from '../log/leaves';
import type { TreeHead } from '../tree/consistency';
import { growingTree } from '../tree/growing-tree';
import { leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import { describedBag } from './check-bag';
import { checkPayload, type PayloadRefused } from './check-payload';
import { type ArchiveSeal, type ArchiveSealRefused, checkSeal } from './check-seal';
import type { ArchiveUnavailable, ChangedSinceChecked, NotAsArchived, StoreNotEmpty } from './errors';
import { storeEvents } from './store-events';
import { onArchive } from './unavailable';

/** The archive, the store that takes its history, and the seal by which it is believed. */
export interface ImportOptions extends ArchiveSeal {
  /** The folder of the archive. */
  readonly folder: string;
  /** A store of any kind, which must be empty. */
  readonly store: Pick<EventStore, 'append' | 'readAll'>;
}

/** The reasons why an archive was not imported, or not to its end. */
export type ImportError =
  | PayloadRefused
  | ArchiveSealRefused
  | StoreNotEmpty
  | ChangedSinceChecked
  | NotAsArchived
  | AppendError
  | ReadError
  | ArchiveUnavailable;

const isEmpty = async (
  store: Pick<EventStore, 'readAll'>,
): Promise<E.Either<ReadError | StoreNotEmpty, void>> => {
  const first = await store.readAll({ after: 0, limit: 1 })();
  if (E.isLeft(first)) return first;
  return first.right.length === 0 ? E.right(undefined) : E.left({ _tag: 'StoreNotEmpty' });
};

const compareStore = async (
  store: Pick<EventStore, 'readAll'>,
  { size, root }: TreeHead,
): Promise<E.Either<ReadError | NotAsArchived, TreeHead>> => {
  const tree = growingTree();
  const read = await forEachPage(store, { after: 0 }, (events) => {
    for (const event of events) tree.add(leafHash(leafOf(event)));
    return undefined;
  });
  if (E.isLeft(read)) return read;
  return tree.size() === size && tree.root().equals(root)
    ? E.right({ size, root })
    : E.left({ _tag: 'NotAsArchived', events: size });
};

const restore = async ({
  folder,
  store,
  ...seal
}: ImportOptions): Promise<E.Either<ImportError, TreeHead>> => {
  const empty = await isEmpty(store);
  if (E.isLeft(empty)) return empty;
  const bag = await describedBag(folder);
  if (E.isLeft(bag)) return bag;
  const payload = await checkPayload(bag.right);
  if (E.isLeft(payload)) return payload;
  const sealed = await checkSeal(bag.right, payload.right, seal);
  if (E.isLeft(sealed)) return sealed;
  const stored = await storeEvents(bag.right, store);
  return E.isLeft(stored) ? stored : compareStore(store, payload.right.head);
};

/**
 * Restores the history of an archive into an empty store of any kind, to the byte: ids, streams, revisions, moments, metadata and
 * data, in the order of the log. Returns how many events it stored, and their root, which is that of the archive.
 *
 * The whole archive is checked before the first event is stored: the names and sums of all files, the form and place of every
 * event, and their tree against the seal. Each file is hashed again as it is read for storing. Sums prove no author; where no
 * `trust` is given, neither does anything else. Checking keeps some 50 bytes an event, for ids must not repeat.
 *
 * Where it fails while it stores (`ChangedSinceChecked`, an error of the store, or a crash), the store holds a part of the
 * history and is not empty any more. Do not use that store: remove its file, or take another database, and import again.
 */
export const importArchive = (options: ImportOptions): Unstarted<ImportError, TreeHead> =>
  onArchive(options.folder, () => restore(options));
