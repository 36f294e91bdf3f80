import type { ReadModel, RowTypes } from '@pavadonis/projection';
import type { LogEntry } from '@pavadonis/testing';

/** A read model that is held to the laws, where its rows do not matter. */
export type Model = ReadModel<RowTypes>;

/** A random log, and what else laws leave to chance. */
export interface Sample {
  readonly log: readonly LogEntry[];
  /** A position in the log, or 0 before it. */
  readonly position: number;
  readonly chance: number;
}

/** One thing that holds for every read model. */
export interface Law {
  /** What holds of the rows, whatever was recorded. */
  readonly name: string;
  /** Throws or rejects where it does not hold. */
  readonly holds: (model: Model, sample: Sample) => void | Promise<void>;
}

/** A number from 0 to 999 for the n-th choice of a law: the same for the same sample. */
export const numberAt = ({ chance }: Sample, n: number): number => {
  let mixed = Math.imul(chance ^ Math.imul(n + 1, 0x9e37_79b1), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % 1000;
};
