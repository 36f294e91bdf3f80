import type { Scratch } from './scratch';

/** The UUIDs in bytes, by numbers. */
export interface Uuids {
  /** Whether the 36 bytes at a place are a UUID in lower case. */
  readonly isUuid: (at: number) => boolean;
  /** Returns the number of the UUID at a place, the same for the same one; -1 if there is none. */
  readonly numberOf: (at: number) => number;
  /** Returns the UUID of a number. One that was met several times is one text. */
  readonly textOf: (number: number) => string;
  /** Forgets all UUIDs; their numbers mean nothing then. */
  readonly forget: () => void;
}

const HIGH_BITS = 0x80808080 | 0;
const LENGTH = 36;
const FEW = 1 << 12;

const mixed = (a: number, b: number, c: number, d: number): number => {
  const hash = Math.imul(a ^ (d << 7), 0x9e3779b1) ^ Math.imul(b ^ c, 0x85ebca6b);
  return hash ^ (hash >>> 15);
};

/**
 * Reads UUIDs. `textAt` makes a text of the 36 bytes at a place of those that it is given.
 *
 * Most UUIDs are met once, such as that of a contact, and their texts are not kept: a text that is kept for a while costs the
 * collector far more than one that dies at once. Others are one text for all who ask, which rows compare at once.
 */
export const uuids = ({ view }: Scratch, textAt: (bytes: Uint8Array, at: number) => string): Uuids => {
  let count = 0;
  // numbers by hash, and by number the bytes of each, whether it was met again, and its text
  let slots = new Int32Array(FEW * 2).fill(-1);
  let bytes = new Uint8Array(FEW * LENGTH);
  let words = new DataView(bytes.buffer);
  let isRepeated = new Uint8Array(FEW);
  const texts: (string | undefined)[] = [];

  const word = (at: number): number => view.getInt32(at, true);

  // Of four bytes, the high bit of each that is a digit or a letter from a to f. No sum of bytes below 128 carries over.
  // Written out nine times, since it is then too long for V8 to copy it into each compiled reader, which took longer to compile.
  const isUuid = (at: number): boolean => {
    const a = word(at);
    const b = word(at + 4);
    let c = word(at + 8);
    let d = word(at + 12);
    let e = word(at + 16);
    let f = word(at + 20);
    const g = word(at + 24);
    const h = word(at + 28);
    const i = word(at + 32);
    if ((c & 0xff) !== 0x2d || (d & 0xff00) !== 0x2d00) return false;
    if ((e & 0xff0000) !== 0x2d0000 || (f & 0xff000000) !== 0x2d000000) return false;
    // a hyphen in its place becomes a zero
    c ^= 0x1d;
    d ^= 0x1d00;
    e ^= 0x1d0000;
    f ^= 0x1d000000;
    let all = HIGH_BITS;
    all &= (((a + 0x50505050) & ~(a + 0x46464646)) | ((a + 0x1f1f1f1f) & ~(a + 0x19191919))) & ~a;
    all &= (((b + 0x50505050) & ~(b + 0x46464646)) | ((b + 0x1f1f1f1f) & ~(b + 0x19191919))) & ~b;
    all &= (((c + 0x50505050) & ~(c + 0x46464646)) | ((c + 0x1f1f1f1f) & ~(c + 0x19191919))) & ~c;
    all &= (((d + 0x50505050) & ~(d + 0x46464646)) | ((d + 0x1f1f1f1f) & ~(d + 0x19191919))) & ~d;
    all &= (((e + 0x50505050) & ~(e + 0x46464646)) | ((e + 0x1f1f1f1f) & ~(e + 0x19191919))) & ~e;
    all &= (((f + 0x50505050) & ~(f + 0x46464646)) | ((f + 0x1f1f1f1f) & ~(f + 0x19191919))) & ~f;
    all &= (((g + 0x50505050) & ~(g + 0x46464646)) | ((g + 0x1f1f1f1f) & ~(g + 0x19191919))) & ~g;
    all &= (((h + 0x50505050) & ~(h + 0x46464646)) | ((h + 0x1f1f1f1f) & ~(h + 0x19191919))) & ~h;
    all &= (((i + 0x50505050) & ~(i + 0x46464646)) | ((i + 0x1f1f1f1f) & ~(i + 0x19191919))) & ~i;
    return all === HIGH_BITS;
  };

  const isSame = (number: number, at: number): boolean => {
    for (let i = 0; i < LENGTH; i += 4)
      if (words.getInt32(number * LENGTH + i, true) !== word(at + i)) return false;
    return true;
  };

  const place = (hash: number, number: number): void => {
    let slot = hash & (slots.length - 1);
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
  };

  const hashOf = (number: number): number => {
    const at = (i: number): number => words.getInt32(number * LENGTH + i, true);
    return mixed(at(0), at(4), at(28), at(32));
  };

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    const more = new Uint8Array(bytes.length * 2);
    more.set(bytes);
    bytes = more;
    words = new DataView(more.buffer);
    const moreRepeated = new Uint8Array(isRepeated.length * 2);
    moreRepeated.set(isRepeated);
    isRepeated = moreRepeated;
    for (let number = 0; number < count; number += 1) place(hashOf(number), number);
  };

  const add = (at: number, hash: number): number => {
    if (!isUuid(at)) return -1;
    if (count * 2 >= slots.length) grow();
    const number = count;
    for (let i = 0; i < LENGTH; i += 4) words.setInt32(number * LENGTH + i, word(at + i), true);
    isRepeated[number] = 0;
    place(hash, number);
    count += 1;
    return number;
  };

  return {
    isUuid,
    numberOf: (at) => {
      const hash = mixed(word(at), word(at + 4), word(at + 28), word(at + 32));
      for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const number = slots[slot] ?? -1;
        if (number < 0) return add(at, hash);
        // equal to one that was tested before
        if (!isSame(number, at)) continue;
        isRepeated[number] = 1;
        return number;
      }
    },
    textOf: (number) => {
      if (isRepeated[number] === 0) return textAt(bytes, number * LENGTH);
      return (texts[number] ??= textAt(bytes, number * LENGTH));
    },
    forget: () => {
      count = 0;
      slots.fill(-1);
      texts.length = 0;
    },
  };
};
