import type { Scratch } from './scratch';

const ZERO = 48;
const NINE = 57;
const MOST_DIGITS = 15;

/** Whole numbers as JSON writes them. */
export interface Numbers {
  /** Returns the number at a place; -1 if there is none, or another one than a whole number of 15 digits at most. */
  readonly wholeAt: (at: number) => number;
  /** Returns the place after the digits at a place. */
  readonly endOfDigits: (at: number) => number;
}

/** Reads whole numbers. Whoever reads on looks at the byte after the digits: a point or an exponent ends no value. */
export const numbers = ({ view }: Scratch): Numbers => {
  const isDigit = (at: number): boolean => {
    const code = view.getUint8(at);
    return code >= ZERO && code <= NINE;
  };
  return {
    wholeAt: (at) => {
      let value = 0;
      let end = at;
      for (; end - at <= MOST_DIGITS && isDigit(end); end += 1)
        value = value * 10 + view.getUint8(end) - ZERO;
      const digits = end - at;
      if (digits === 0 || digits > MOST_DIGITS) return -1;
      return digits > 1 && view.getUint8(at) === ZERO ? -1 : value;
    },
    endOfDigits: (at) => {
      let end = at;
      while (isDigit(end)) end += 1;
      return end;
    },
  };
};
