import type { Scratch } from './scratch';

/** The UUIDs in bytes, each made a text once. */
export interface Uuids {
  /** The texts by their numbers. */
  readonly made: readonly string[];
  /** Whether the 36 bytes at a place are a UUID in lower case. */
  readonly isUuid: (at: number) => boolean;
  /** Returns the number of the UUID at a place; -1 if there is none. */
  readonly numberOf: (at: number) => number;
  /** Forgets all texts if there are many; their numbers mean nothing then. */
  readonly forget: () => void;
}

const HIGH_BITS = 0x80808080 | 0;
const WORDS = 9;
const FEW = 1 << 12;
const MANY = 1 << 16;

// Of four bytes, the high bit of each that is a digit or a letter from a to f. No sum of a byte below 128 carries into the next.
const hex = (four: number): number =>
  (((four + 0x50505050) & ~(four + 0x46464646)) | ((four + 0x1f1f1f1f) & ~(four + 0x19191919))) & ~four;

const mixed = (a: number, b: number, c: number, d: number): number => {
  const hash = Math.imul(a ^ (d << 7), 0x9e3779b1) ^ Math.imul(b ^ c, 0x85ebca6b);
  return hash ^ (hash >>> 15);
};

/** Reads UUIDs. Equal ones are one text until they are forgotten, so that rows share them and compare them at once. */
export const uuids = ({ view, bytes }: Scratch): Uuids => {
  const made: string[] = [];
  // the numbers by hash, and the bytes of each by number
  let slots = new Int32Array(FEW * 2).fill(-1);
  let words = new Int32Array(FEW * WORDS);

  const word = (at: number): number => view.getInt32(at, true);

  const isUuid = (at: number): boolean => {
    const c = word(at + 8);
    const d = word(at + 12);
    const e = word(at + 16);
    const f = word(at + 20);
    if ((c & 0xff) !== 0x2d || (d & 0xff00) !== 0x2d00) return false;
    if ((e & 0xff0000) !== 0x2d0000 || (f & 0xff000000) !== 0x2d000000) return false;
    // a hyphen in its place becomes a zero
    const all =
      hex(word(at)) &
      hex(word(at + 4)) &
      hex(c ^ 0x1d) &
      hex(d ^ 0x1d00) &
      hex(e ^ 0x1d0000) &
      hex(f ^ 0x1d000000) &
      hex(word(at + 24)) &
      hex(word(at + 28)) &
      hex(word(at + 32));
    return (all & HIGH_BITS) === HIGH_BITS;
  };

  const isSame = (number: number, at: number): boolean => {
    for (let i = 0; i < WORDS; i += 1) if (words[number * WORDS + i] !== word(at + 4 * i)) return false;
    return true;
  };

  const place = (hash: number, number: number): void => {
    let slot = hash & (slots.length - 1);
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
  };

  const hashOf = (number: number): number => {
    const at = (i: number): number => words[number * WORDS + i] ?? 0;
    return mixed(at(0), at(1), at(7), at(8));
  };

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    const more = new Int32Array(words.length * 2);
    more.set(words);
    words = more;
    for (let number = 0; number < made.length; number += 1) place(hashOf(number), number);
  };

  const add = (at: number, hash: number): number => {
    if (!isUuid(at)) return -1;
    if (made.length * 2 >= slots.length) grow();
    const number = made.length;
    for (let i = 0; i < WORDS; i += 1) words[number * WORDS + i] = word(at + 4 * i);
    made.push(String.fromCharCode.apply(null, bytes.subarray(at, at + 4 * WORDS) as unknown as number[]));
    place(hash, number);
    return number;
  };

  return {
    made,
    isUuid,
    numberOf: (at) => {
      const hash = mixed(word(at), word(at + 4), word(at + 28), word(at + 32));
      for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const number = slots[slot] ?? -1;
        if (number < 0) return add(at, hash);
        // equal to one that was tested before
        if (isSame(number, at)) return number;
      }
    },
    forget: () => {
      if (made.length < MANY) return;
      made.length = 0;
      slots = new Int32Array(FEW * 2).fill(-1);
      words = new Int32Array(FEW * WORDS);
    },
  };
};
