import type { Choices } from './choices';
import type { Numbers } from './numbers';
import type { Memo, Texts } from './texts';
import type { Uuids } from './uuids';

/**
 * The numbers of what is done after the bytes of a step. A value is put on the tape where it is taken, and otherwise only tested:
 * the first number of a step tells how many places it takes there.
 */
export const DO = {
  end: 0,
  nothing: 1,
  uuid: 2,
  day: 3,
  headDay: 4,
  oneOf: 5,
  list: 6,
  next: 7,
  text: 8,
  personal: 9,
  name: 10,
  whole: 11,
  headSeq: 12,
  flag: 13,
  inPlace: 14,
  mark: 15,
  refined: 16,
  union: 17,
  alternative: 18,
  chosen: 19,
  go: 20,
} as const;

/** One of these by its number. */
export type Do = (typeof DO)[keyof typeof DO];

/** The facts that a reader tells of the event that it read last. */
export interface Head {
  /** The day on which it happened, by its number. */
  day: number;
  /** Its place in the day. */
  seq: number;
  /** Whether it was recorded in place of a voided event. */
  isInPlace: boolean;
  /** The place on the tape after its values. */
  tape: number;
}

/** The choices, memories and tests that steps refer to by their numbers. */
export interface Referred {
  readonly choices: Choices[];
  readonly memos: Memo[];
  /** Tests of whole numbers. */
  readonly numbers: ((value: number) => boolean)[];
  /** Tests of values, by the place of the tape from which they are made. */
  readonly refinements: ((from: number) => boolean)[];
}

/** The functions that read values, and the places where values go. */
export interface Tools
  extends Pick<Texts, 'endOfText' | 'endOfPersonal' | 'textOf'>, Numbers, Pick<Uuids, 'putUuid'> {
  readonly view: DataView;
  readonly tape: Int32Array;
  /** The texts that were read. The tape holds their numbers. */
  readonly kept: string[];
  readonly head: Head;
  readonly dayAt: (at: number) => number;
}

/** The most numbers that steps note: places of the bytes and of the tape, and other ways. */
export const MOST_NOTES = 256;

/** The number of no step. */
export const NO_WAY = -1;

/** Whole numbers are put on the tape in two halves. The lower one is smaller than this. */
export const HALF = 0x40000000;
