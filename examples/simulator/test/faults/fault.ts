import type { Edit } from '../support/library';

/** A fault planted in the library: what is wrong then, and a seed that finds it. */
export interface Fault {
  readonly fault: string;
  readonly edits: readonly Edit[];
  /** A seed whose history shows the fault. */
  readonly foundBy: number;
  /** Whether a vault seals personal texts in the histories that show it. */
  readonly vault?: boolean;
}

/** A fault of one place of a file. The text stands there exactly once. */
export const fault = (name: string, foundBy: number, file: string, before: string, after: string): Fault => ({
  fault: name,
  foundBy,
  edits: [{ file, before, after }],
});

/** A fault of one place of a file, which shows where a vault seals. */
export const withVault = (...given: Parameters<typeof fault>): Fault => ({ ...fault(...given), vault: true });
