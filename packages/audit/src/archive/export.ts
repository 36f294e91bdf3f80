import { CivilDate } from '@pavadonis/domain';
import type { EventStore, ReadError, Unstarted } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  MalformedNote,
  MalformedSeal,
  NeverSealed,
  NotAsSealed,
  NotUtf8,
  WrongSignature,
} from '../errors';
import { ifThere } from '../log/folder-error';
import { forEachPage } from '../log/leaves';
import { asText, type PageError } from '../log/texts';
import { readSeal, type Seal } from '../seal/seal';
import type { TreeHead } from '../tree/consistency';
import { type BagWriter, bagWriter, isFree } from './bag-writer';
import type { ArchiveUnavailable, FolderNotEmpty, InvalidLabel } from './errors';
import { isSource } from './event-line';
import { eventFiles } from './event-files';
import { CHECKPOINT } from './layout';
import { checkNames, type NamesRefused } from './names';
import { onArchive } from './unavailable';

/** The history that is archived, and what goes with it. */
export interface ExportOptions {
  /** The store. Anything that reads the whole log will do. */
  readonly store: Pick<EventStore, 'readAll' | 'notUtf8'>;
  /** The folder of the archive. It must not exist, or hold nothing; the folder that it stands in must exist. */
  readonly folder: string;
  /** The keeper of the history, as an absolute URI without query and fragment: the `source` of every event. */
  readonly source: string;
  /** The day on which the archive is made. */
  readonly date: CivilDate;
  /**
   * The folder of the sealed log; by default none. With it, the archive holds the events under the last seal and no later ones:
   * seal the log right before.
   */
  readonly log?: string | undefined;
  /**
   * A seal as it was published, such as the one of the month of a claim; by default the last one of `log`. The archive holds the
   * events under it: the history as it was known then.
   */
  readonly seal?: string | undefined;
  /** The schemas of events by the names of their files, such as those of `docs/schemas`; the names become lower-case. */
  readonly schemas?: Readonly<Record<string, string>> | undefined;
  /** The words that a reader needs, such as `docs/words.md`. */
  readonly words?: string | undefined;
}

/** The reasons why an archive was not made. */
export type ExportError =
  | InvalidLabel
  | FolderNotEmpty
  | NamesRefused
  | NeverSealed
  | MalformedNote
  | WrongSignature
  | MalformedSeal
  | NotAsSealed
  | NotUtf8
  | ReadError
  | ArchiveUnavailable;

type SealUnread = NeverSealed | MalformedNote | WrongSignature | MalformedSeal;

const sealOf = async ({ log, seal }: ExportOptions): Promise<E.Either<SealUnread, Seal | undefined>> => {
  if (seal !== undefined) return readSeal(seal);
  if (log === undefined) return E.right(undefined);
  const text = await ifThere(() => readFile(join(log, 'checkpoint'), 'utf8'));
  return text === undefined ? E.left({ _tag: 'NeverSealed' }) : readSeal(text);
};

const writeEvents = async (
  { store, source }: ExportOptions,
  bag: BagWriter,
  seal: Seal | undefined,
): Promise<E.Either<PageError | NotAsSealed, TreeHead>> => {
  const files = eventFiles(bag, source, seal !== undefined);
  const { tree } = files;
  const read = await forEachPage(asText(store), { after: 0 }, (events) => {
    for (const event of events) {
      if (tree.size() === seal?.size) return 'enough';
      files.add(event);
    }
    return files.write();
  });
  if (E.isLeft(read)) return read;
  await files.end();
  const head = { size: tree.size(), root: tree.root() };
  if (seal === undefined) return E.right(head);
  if (head.size !== seal.size || !head.root.equals(seal.root))
    return E.left({ _tag: 'NotAsSealed', sealed: seal.size });
  await bag.write(CHECKPOINT, seal.text);
  return E.right(head);
};

const fill = async (options: ExportOptions, bag: BagWriter): Promise<E.Either<ExportError, TreeHead>> => {
  const seal = await sealOf(options);
  if (E.isLeft(seal)) return seal;
  const head = await writeEvents(options, bag, seal.right);
  if (E.isLeft(head)) return head;
  for (const [name, text] of Object.entries(options.schemas ?? {}))
    await bag.write(`data/schemas/${name.toLowerCase()}`, text);
  if (options.words !== undefined) await bag.write('data/words.md', options.words);
  await bag.finish(options, head.right);
  return head;
};

/**
 * Writes the whole history of a store into a folder as a BagIt 1.0 bag (RFC 8493), from which `importArchive` restores it to the
 * byte. Memory does not grow with the log, but for a line of the manifest a file.
 *
 * `sha512sum -c` checks the bag, and each event is a line of CloudEvents 1.0. The archive is written beside its place and put
 * there once it is on the disk, so that there is either all of it or nothing; a process that is killed leaves a folder named
 * like it, with a UUID at the end, which may be removed. Returns how many events it holds, and their root.
 */
export const exportArchive = (options: ExportOptions): Unstarted<ExportError, TreeHead> => {
  const { folder, source, date, schemas = {} } = options;
  return onArchive(folder, async (): Promise<E.Either<ExportError, TreeHead>> => {
    if (!isSource(source)) return E.left({ _tag: 'InvalidLabel', label: 'source' });
    if (!CivilDate.is(date)) return E.left({ _tag: 'InvalidLabel', label: 'date' });
    const names = checkNames(Object.keys(schemas).map((name) => name.toLowerCase()));
    if (E.isLeft(names)) return names;
    if (!(await isFree(folder))) return E.left({ _tag: 'FolderNotEmpty', path: folder });
    const bag = await bagWriter(folder);
    let filled: E.Either<ExportError, TreeHead> | undefined;
    try {
      filled = await fill(options, bag);
      return filled;
    } finally {
      if (filled === undefined || E.isLeft(filled)) await bag.abandon();
    }
  });
};
