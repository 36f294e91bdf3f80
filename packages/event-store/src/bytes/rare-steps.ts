import { DO, type Do, HALF, NO_WAY, type Referred, type Tools } from './steps';

const TRUE = 0x65757274;
const FALS = 0x736c6166;
const E = 101;

/** The places and the way to go on by after a rare step. */
interface After {
  /** The next place of the tape. */
  tape: number;
  step: number;
  /** The way to go where a value is not of the form that was tried first. */
  otherwise: number;
}

/**
 * Makes the function that does a rare step at a place of the bytes and of the tape. It returns the place after it, -1 where none
 * of that form stands there, and tells in `now` what follows. Values that few events have are read apart, so that the loop over
 * steps is short.
 */
export const rarelyOver = (tools: Tools, referred: Referred, notes: Int32Array, now: After) => {
  const { view, tape, kept, head, wholeAt, endOfDigits, endOfText, endOfPersonal, textOf } = tools;
  const { memos, numbers, refinements } = referred;
  return (code: Int32Array, step: number, p: number, t: number): number => {
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
};
