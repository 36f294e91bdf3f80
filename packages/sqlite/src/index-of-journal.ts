import * as E from 'fp-ts/Either';
import { fstatSync, readSync } from 'node:fs';
import type { Database } from './driver';
import { IN_MEMORY } from './in-memory';
import { readJournal } from './journal-file';
import type { Layout } from './layout';
import { realPathOf } from './real-path';
import { prepareTransaction } from './transaction';

// as SQLite's documentation of its file format lays a journal out
const HEAD = 32;
const PAGE_SIZE_AT = 8;
const SALT = { at: 16, end: 24 } as const;
const HEAD_SUM_AT = 24;
const FRAME_HEAD = 24;
const FRAME_SALT = { at: 8, end: 16 } as const;
const FRAME_SUM_AT = 16;
const SMALLEST_PAGE = 512;
const LARGEST_PAGE = 65_536;
/** The lowest bit of a journal's first word: whether its sums are of words with the highest byte first. */
const HIGHEST_BYTE_FIRST = 1;

type Sum = readonly [number, number];

const sumOf = (bytes: Buffer, [first, second]: Sum, highestFirst: boolean): Sum => {
  let [a, b] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const one = highestFirst ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const other = highestFirst ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    a = (a + one + b) >>> 0;
    b = (b + other + a) >>> 0;
  }
  return [a, b];
};

const sumAt = (bytes: Buffer, at: number): Sum => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];

const beginsWithAFrame = (head: Buffer, frame: Buffer): boolean => {
  if (!head.subarray(SALT.at, SALT.end).equals(frame.subarray(FRAME_SALT.at, FRAME_SALT.end))) return false;
  const highestFirst = (head.readUInt32BE(0) & HIGHEST_BYTE_FIRST) !== 0;
  const before = sumOf(frame.subarray(0, FRAME_SALT.at), sumAt(head, HEAD_SUM_AT), highestFirst);
  const sum = sumOf(frame.subarray(FRAME_HEAD), before, highestFirst);
  return sum.join() === sumAt(frame, FRAME_SUM_AT).join();
};

/** Returns whether a journal has a head, and something after it that is no whole frame, so that its index is made of nothing. */
const hasNoFrame = (journal: string): boolean =>
  readJournal(journal, (file) => {
    if (fstatSync(file).size <= HEAD) return false;
    const head = Buffer.alloc(HEAD);
    readSync(file, head, 0, HEAD, 0);
    const pageSize = head.readUInt32BE(PAGE_SIZE_AT);
    // SQLite takes no frame from such a journal, and makes no index of it
    if (pageSize < SMALLEST_PAGE || pageSize > LARGEST_PAGE) return false;
    const frame = Buffer.alloc(FRAME_HEAD + pageSize);
    const read = readSync(file, frame, 0, frame.length, HEAD);
    return read < frame.length || !beginsWithAFrame(head, frame);
  }) ?? false;

/**
 * Overwrites what SQLite may have left of this process's memory in the index of a file's journal (`-shm`).
 *
 * Where a power cut left a journal with a head and no whole frame, SQLite 3.53 fills a new index with whatever its memory held
 * before: keys and clear texts among it. The first frame that is written wipes that. Never rejects.
 */
export const wipeIndex = async (
  database: Database,
  path: string,
  { applicationId }: Layout,
  lockTimeoutMs: number,
): Promise<void> => {
  if (path === IN_MEMORY) return;
  try {
    if (!hasNoFrame(`${realPathOf(path)}-wal`)) return;
    await prepareTransaction(
      database,
      lockTimeoutMs,
    )((): E.Either<never, void> => {
      // unlike a row that stays as it is, the head of a file is written whatever it says
      database.exec(`PRAGMA application_id = ${String(applicationId)}`);
      return E.right(undefined);
    });
  } catch {
    // a full disk is opened all the same; whoever holds the lock writes, and the next opening does
  }
};
