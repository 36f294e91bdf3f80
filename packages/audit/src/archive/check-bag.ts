import * as E from 'fp-ts/Either';
import type { FetchingBag, ListedFileMissing, MalformedTagFile, UnlistedFile, WrongSum } from './errors';
import { type BagInfo, BAGIT_TEXT, parseBagInfo } from './bag-info';
import { BAG_INFO, BAGIT, eventsFile, FETCH, isEventsFile, MANIFEST, TAG_MANIFEST } from './layout';
import { type Manifest, parseManifest } from './manifest';
import { checkNames, type NamesRefused } from './names';
import type { FileRefused } from './errors';
import { readWhole, sumOf } from './read-file';
import { filesIn } from './walk';

/** The reasons why a folder is no whole bag. */
export type BagRefused =
  FileRefused | NamesRefused | FetchingBag | ListedFileMissing | MalformedTagFile | UnlistedFile | WrongSum;

/** A bag of which everything holds but its payload, of which no sum was compared so far. */
export interface DescribedBag {
  readonly folder: string;
  /** The files of the payload, with their sums. */
  readonly payload: Manifest;
  /** The files of events among them, in their order. */
  readonly eventFiles: readonly string[];
  readonly info: BagInfo;
}

const malformed = (path: string): E.Either<MalformedTagFile, never> =>
  E.left({ _tag: 'MalformedTagFile', path });

/** Reads the text of a file, by the sum that it has to have where one is known. */
const textOf = async (
  folder: string,
  path: string,
  sum?: string,
): Promise<E.Either<FileRefused | WrongSum, string>> => {
  const read = await readWhole(folder, path);
  if (E.isLeft(read)) return read;
  return sum === undefined || read.right.sum === sum
    ? E.right(read.right.content.toString('latin1'))
    : E.left({ _tag: 'WrongSum', path });
};

const manifestIn = async (
  folder: string,
  path: string,
  sum?: string,
): Promise<E.Either<BagRefused, Manifest>> => {
  const text = await textOf(folder, path, sum);
  return E.isLeft(text) ? text : parseManifest(path, text.right);
};

/** Compares the files of a folder with those of its manifests, by their names alone. */
const compareNames = (
  files: readonly string[],
  tags: Manifest,
  payload: Manifest,
): E.Either<UnlistedFile | ListedFileMissing, void> => {
  const listed = (name: string): boolean => name === TAG_MANIFEST || tags.has(name) || payload.has(name);
  const unlisted = files.find((name) => !listed(name));
  if (unlisted !== undefined) return E.left({ _tag: 'UnlistedFile', path: unlisted });
  const there = new Set(files);
  const missing = [...payload.keys()].find((name) => !there.has(name));
  return missing === undefined ? E.right(undefined) : E.left({ _tag: 'ListedFileMissing', path: missing });
};

const eventFilesOf = (payload: Manifest): E.Either<ListedFileMissing, readonly string[]> => {
  const named = [...payload.keys()].filter(isEventsFile);
  const expected = named.map((_, i) => eventsFile(i + 1));
  const missing = expected.find((name) => !payload.has(name));
  return missing === undefined ? E.right(expected) : E.left({ _tag: 'ListedFileMissing', path: missing });
};

/** Compares a file with its sum. Returns how many bytes it has. */
export const compareSum = async (
  folder: string,
  path: string,
  sum: string,
): Promise<E.Either<FileRefused | WrongSum, number>> => {
  const read = await sumOf(folder, path);
  if (E.isLeft(read)) return read;
  return read.right.sum === sum ? E.right(read.right.bytes) : E.left({ _tag: 'WrongSum', path });
};

/** Reads the manifest of tag files, and compares these with their sums. */
const checkedTags = async (folder: string): Promise<E.Either<BagRefused, Manifest>> => {
  const tags = await manifestIn(folder, TAG_MANIFEST);
  if (E.isLeft(tags)) return tags;
  if ([...tags.right.keys()].some((name) => name.startsWith('data/') || name.startsWith('tagmanifest-')))
    return malformed(TAG_MANIFEST);
  for (const [path, sum] of tags.right) {
    const same = await compareSum(folder, path, sum);
    if (E.isLeft(same)) return same;
  }
  return tags;
};

const infoIn = async (folder: string, tags: Manifest): Promise<E.Either<BagRefused, BagInfo>> => {
  const text = await textOf(folder, BAG_INFO, tags.get(BAG_INFO));
  if (E.isLeft(text)) return text;
  const info = parseBagInfo(text.right);
  return info === undefined ? malformed(BAG_INFO) : E.right(info);
};

/** Checks the names of files of a bag, of which none may lead out of it or be fetched. */
const checkedNames = async (folder: string): Promise<E.Either<BagRefused, readonly string[]>> => {
  const files = await filesIn(folder);
  if (E.isLeft(files)) return files;
  if (files.right.includes(FETCH)) return E.left({ _tag: 'FetchingBag', path: FETCH });
  const names = checkNames(files.right);
  return E.isLeft(names) ? names : files;
};

/** Checks what describes a bag: the names of its files, its manifests and its tag files with their sums. */
export const describedBag = async (folder: string): Promise<E.Either<BagRefused, DescribedBag>> => {
  const files = await checkedNames(folder);
  if (E.isLeft(files)) return files;
  const bagit = await textOf(folder, BAGIT);
  if (E.isLeft(bagit)) return bagit;
  if (bagit.right !== BAGIT_TEXT) return malformed(BAGIT);
  const tags = await checkedTags(folder);
  if (E.isLeft(tags)) return tags;
  const payload = await manifestIn(folder, MANIFEST, tags.right.get(MANIFEST));
  if (E.isLeft(payload)) return payload;
  if ([...payload.right.keys()].some((name) => !name.startsWith('data/'))) return malformed(MANIFEST);
  const compared = compareNames(files.right, tags.right, payload.right);
  if (E.isLeft(compared)) return compared;
  const info = await infoIn(folder, tags.right);
  if (E.isLeft(info)) return info;
  const eventFiles = eventFilesOf(payload.right);
  if (E.isLeft(eventFiles)) return eventFiles;
  return info.right.files === payload.right.size
    ? E.right({ folder, payload: payload.right, eventFiles: eventFiles.right, info: info.right })
    : malformed(BAG_INFO);
};
