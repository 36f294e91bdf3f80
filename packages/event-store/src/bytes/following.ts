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

const COMMA = 44;
const CLOSING = 93;
const TRUE = 0x65757274;
const FALS = 0x736c6166;
const E = 101;

/** Whole numbers are put on the tape in two halves. The lower one is smaller than this. */
const HALF = 0x40000000;

/** The most numbers that steps note: places of the bytes and of the tape, and other ways. */
export const MOST_NOTES = 256;

const NO_WAY = -1;

/**
 * Makes the function that reads an event at a place by the steps of its type. It returns the place after it; -1 where none of
 * that form stands there.
 *
 * V8 compiles that one function once, and soon. Code of its own for each type of event took longer to compile than a hundred
 * thousand events took to be read.
 */
export const followerOver = (tools: Tools, { choices, memos, numbers, refinements }: Referred) => {
  const { view, tape, kept, head, putUuid, dayAt, wholeAt, endOfDigits } = tools;
  const { endOfText, endOfPersonal, textOf } = tools;
  const notes = new Int32Array(MOST_NOTES);
  // what follows after a rare step; the way to go where a value is not of the form that was tried first
  const now = { tape: 0, step: 0, otherwise: NO_WAY };

  // Values that few events have are read apart, so that the loop is short.
  const rarely = (code: Int32Array, step: number, p: number, t: number): number => {
    const places = code[step + 1] ?? 0;
    const operand = code[step + 2] ?? 0;
    const other = code[step + 3] ?? 0;
    now.tape = t + places;
    now.step = step + 5;
    switch (code[step] as Do) {
      case 8 satisfies typeof DO.text:
      case 9 satisfies typeof DO.personal: {
        const to = code[step] === DO.text ? endOfText(p) : endOfPersonal(p);
        if (to >= 0 && places > 0) tape[t] = kept.push(textOf(p, to)) - 1;
        return to;
      }
      case 10 satisfies typeof DO.name: {
        const memo = memos[operand];
        const name = memo?.texts[memo.numberAt(p)];
        if (name === undefined) return -1;
        if (places > 0) tape[t] = kept.push(name) - 1;
        return p + name.length;
      }
      case 11 satisfies typeof DO.whole:
      case 12 satisfies typeof DO.headSeq: {
        const value = wholeAt(p);
        if (value < 0 || numbers[operand]?.(value) !== true) return -1;
        if (code[step] === DO.headSeq) head.seq = value;
        tape[t] = value / HALF;
        tape[t + 1] = value & (HALF - 1);
        return endOfDigits(p);
      }
      case 13 satisfies typeof DO.flag: {
        const word = view.getInt32(p, true);
        tape[t] = word === TRUE ? 1 : 0;
        if (word === TRUE) return p + 4;
        return word === FALS && view.getUint8(p + 4) === E ? p + 5 : -1;
      }
      case 14 satisfies typeof DO.inPlace:
        head.isInPlace = true;
        return p;
      case 15 satisfies typeof DO.mark:
        notes[operand] = t;
        return p;
      case 16 satisfies typeof DO.refined: {
        const begun = notes[operand] ?? 0;
        now.tape = places > 0 ? t : begun;
        return refinements[other]?.(begun) === true ? p : -1;
      }
      case 17 satisfies typeof DO.union:
        notes[operand] = p;
        notes[operand + 1] = t;
        notes[operand + 2] = now.otherwise;
        return p;
      case 18 satisfies typeof DO.alternative: {
        const begun = notes[operand + 1] ?? 0;
        const next = code[step + 4] ?? 0;
        tape[begun] = other;
        now.tape = begun + places;
        now.otherwise = next > 0 ? next : (notes[operand + 2] ?? NO_WAY);
        return notes[operand] ?? -1;
      }
      case 19 satisfies typeof DO.chosen:
        now.otherwise = notes[operand + 2] ?? NO_WAY;
        now.step = other;
        return p;
      case 20 satisfies typeof DO.go:
        now.step = operand;
        return p;
      case 0 satisfies typeof DO.end:
      case 1 satisfies typeof DO.nothing:
      case 2 satisfies typeof DO.uuid:
      case 3 satisfies typeof DO.day:
      case 4 satisfies typeof DO.headDay:
      case 5 satisfies typeof DO.oneOf:
      case 6 satisfies typeof DO.list:
      case 7 satisfies typeof DO.next:
        throw new RangeError('such a step is done in the loop');
    }
  };

  // No operation stands where only failures lead: V8 would compile the loop anew at the first of them.
  return (code: Int32Array, from: number): number => {
    let step = 0;
    let p = from;
    let t = head.tape;
    let otherwise = NO_WAY;
    head.seq = 0;
    head.isInPlace = false;
    now.otherwise = NO_WAY;
    do {
      const absent = code[step] ?? 0;
      const presence = code[step + 1] ?? 0;
      const length = code[step + 2] ?? 0;
      const what = step + 6 + (code[step + 3] ?? 0);
      let word = step + 6;
      let at = p;
      while (word < what && view.getInt32(at, true) === code[word]) {
        word += 1;
        at += 4;
      }
      const isThere = word === what && (view.getInt32(at, true) & (code[step + 4] ?? 0)) === code[step + 5];
      // beyond the last value where no presence is told
      tape[t] = isThere ? 1 : 0;
      t += presence;
      let fits = isThere;
      if (!isThere) {
        step = absent;
        fits = absent > 0;
      } else {
        p += length;
        const places = code[what + 1] ?? 0;
        step = what + 2;
        switch (code[what] as Do) {
          case 0 satisfies typeof DO.end:
            head.tape = t;
            return p;
          case 1 satisfies typeof DO.nothing:
            break;
          case 2 satisfies typeof DO.uuid:
            fits = putUuid(p, t);
            t += places;
            p += 36;
            break;
          case 3 satisfies typeof DO.day:
          case 4 satisfies typeof DO.headDay: {
            const day = dayAt(p);
            fits = day >= 0;
            tape[t] = day;
            t += places;
            p += 10;
            if (code[what] === DO.headDay) head.day = day;
            break;
          }
          case 5 satisfies typeof DO.oneOf: {
            const choice = choices[code[step] ?? 0];
            const number = choice?.numberAt(p) ?? -1;
            fits = number >= 0;
            tape[t] = number;
            t += places;
            p += choice?.lengths[number] ?? 0;
            step += 1;
            break;
          }
          case 6 satisfies typeof DO.list:
            notes[code[step] ?? 0] = t;
            tape[t] = 0;
            t += places;
            if (view.getUint8(p) !== CLOSING) step += 2;
            else {
              p += 1;
              step = code[step + 1] ?? 0;
            }
            break;
          case 7 satisfies typeof DO.next: {
            const count = notes[code[step] ?? 0] ?? 0;
            const after = view.getUint8(p);
            fits = after === COMMA || after === CLOSING;
            tape[count] = (tape[count] ?? 0) + places;
            p += 1;
            step = after === COMMA ? (code[step + 1] ?? 0) : step + 2;
            break;
          }
          case 8 satisfies typeof DO.text:
          case 9 satisfies typeof DO.personal:
          case 10 satisfies typeof DO.name:
          case 11 satisfies typeof DO.whole:
          case 12 satisfies typeof DO.headSeq:
          case 13 satisfies typeof DO.flag:
          case 14 satisfies typeof DO.inPlace:
          case 15 satisfies typeof DO.mark:
          case 16 satisfies typeof DO.refined:
          case 17 satisfies typeof DO.union:
          case 18 satisfies typeof DO.alternative:
          case 19 satisfies typeof DO.chosen:
          case 20 satisfies typeof DO.go:
            p = rarely(code, what, p, t);
            fits = p >= 0;
            t = now.tape;
            step = now.step;
            otherwise = now.otherwise;
        }
      }
      if (!fits) {
        step = otherwise;
        p = from;
      }
    } while (step >= 0);
    return -1;
  };
};
