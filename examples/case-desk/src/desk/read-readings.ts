import { open } from 'node:fs/promises';

/** A reading of personal texts, as it was noted. */
export interface Reading {
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly stream: string;
  readonly kinds: readonly string[];
}

/** The last readings, and whether there are older ones in the file. */
export interface LastReadings {
  /** The last one in front. */
  readonly readings: readonly Reading[];
  readonly isCut: boolean;
}

/** The part of the file that is read, from its end, in bytes: some ten thousand readings. */
const MOST_BYTES = 2 * 1024 * 1024;

const isReading = (value: unknown): value is Reading =>
  typeof value === 'object' &&
  value !== null &&
  ['at', 'by', 'why', 'stream'].every(
    (name) => typeof (value as Record<string, unknown>)[name] === 'string',
  ) &&
  Array.isArray((value as Reading).kinds);

// a line that a power cut left unfinished is none
const readingIn = (line: string): readonly Reading[] => {
  try {
    const value: unknown = JSON.parse(line);
    return isReading(value) ? [value] : [];
  } catch {
    return [];
  }
};

/** Reads the end of the log of readings. */
export const lastReadings = async (path: string, most: number = MOST_BYTES): Promise<LastReadings> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - most);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const lines = buffer.subarray(0, bytesRead).toString('utf8').split('\n');
    // the first line may be cut in two
    return {
      readings: lines
        .slice(from === 0 ? 0 : 1)
        .flatMap(readingIn)
        .reverse(),
      isCut: from > 0,
    };
  } finally {
    await file.close();
  }
};
