import { writeSync } from 'node:fs';

/**
 * A program's report to its parent process: the command by its number, its outcome, and the place of its last event.
 */
export interface Report {
  readonly n: number;
  /** `Failed` where store or file failed, before the command or at it. */
  readonly came: 'Recorded' | 'AlreadySo' | 'Refused' | 'Conflict' | 'Failed';
  readonly revision?: number | 'no_stream';
  readonly position?: number;
  /** The error of what failed. */
  readonly why?: { readonly _tag: string; readonly reason?: string; readonly cause?: unknown };
}

// a full pipe accepts a part or nothing
const write = (rest: Buffer): number => {
  try {
    return writeSync(1, rest);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw thrown;
  }
};

/** Prints a report synchronously, so that a process killed right after has printed it. */
export const printReport = (said: Report): void => {
  const line = Buffer.from(`${JSON.stringify(said)}\n`);
  for (let written = 0; written < line.length;) written += write(line.subarray(written));
};

/** Parses a printed report. */
export const parseReport = (line: string): Report => JSON.parse(line) as Report;
