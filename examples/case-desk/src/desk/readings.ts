import type { Revealing } from '@pavadonis/casework';
import { open } from 'node:fs/promises';

/** The log of who read which personal texts, and why. It holds none of the texts. */
export interface Readings {
  /** Writes a reading, and returns once it is on the disk. */
  readonly note: (revealing: Revealing) => Promise<void>;
  /** Closes the file. */
  readonly close: () => Promise<void>;
}

/** Opens the log of readings, which is made where it does not exist: one line of JSON for each reading. */
export const openReadings = async (path: string): Promise<Readings> => {
  const file = await open(path, 'a', 0o600);
  return {
    note: async ({ stream, kinds, at, note: { by, why } }) => {
      await file.appendFile(`${JSON.stringify({ at, by, why, stream, kinds })}\n`);
      await file.datasync();
    },
    close: () => file.close(),
  };
};
