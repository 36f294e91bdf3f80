import { writeSync } from 'node:fs';

/** What a program answers to whoever started it: the command by its number, what came of it, and where it stands. */
export interface Said {
  readonly n: number;
  readonly came: 'Recorded' | 'AlreadySo' | 'Refused' | 'Conflict';
  readonly revision?: number | 'no_stream';
  readonly position?: number;
}

// a full pipe takes a part or nothing
const write = (rest: Buffer): number => {
  try {
    return writeSync(1, rest);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw thrown;
  }
};

/** Says it at once: a process that is killed right after has said it. */
export const say = (said: Said): void => {
  const line = Buffer.from(`${JSON.stringify(said)}\n`);
  for (let written = 0; written < line.length;) written += write(line.subarray(written));
};

/** What was said in a line. */
export const heard = (line: string): Said => JSON.parse(line) as Said;
