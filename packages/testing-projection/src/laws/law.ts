import type { ReadModel, RowTypes } from '@pavadonis/projection';
import type { LogEntry } from '@pavadonis/testing';

/** A read model, for code to which its rows do not matter. */
export type Model = ReadModel<RowTypes>;

/** A random log, and two numbers for the choices that a law leaves to chance. */
export interface Sample {
  /** The events of the log, in the order in which they were recorded. */
  readonly log: readonly LogEntry[];
  /** A position in the log, or 0 before it. */
  readonly position: number;
  /** A random number, from which a law takes its other choices. */
  readonly chance: number;
}

/** A law of read models, tried on one sample at a time. */
export interface Law {
  /** The law in a sentence. */
  readonly name: string;
  /** Throws or rejects if the read model breaks the law. */
  readonly holds: (model: Model, sample: Sample) => void | Promise<void>;
}

/** Returns a number from 0 to 999 for the n-th choice of a law, always the same for one sample. */
export const numberAt = ({ chance }: Sample, n: number): number => {
  let mixed = Math.imul(chance ^ Math.imul(n + 1, 0x9e37_79b1), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % 1000;
};
