import type { Scratch } from './scratch';

/** The UUIDs in bytes, and their characters on the tape. */
export interface Uuids {
  /** Puts the 36 bytes at a place on the tape, from a place of it on. Returns whether they are a UUID in lower case. */
  readonly putUuid: (at: number, tape: number) => boolean;
  /** Returns the UUID that lies at a place of the tape, for a field. One that is met again soon is the same text. */
  readonly uuidOn: (tape: number, field: UuidField) => string;
}

/** A field of events, and whether its UUIDs are mostly met once, such as those of contacts. */
export interface UuidField {
  asked: number;
  known: number;
  isOfOnce: boolean;
}

/** Makes what is known of a field whose UUIDs were not met yet. */
export const uuidField = (): UuidField => ({ asked: 0, known: 0, isOfOnce: false });

/** The number of places that a UUID takes on the tape. */
export const UUID_PLACES = 9;

// after so many UUIDs of a field, of which so many are met again where texts are worth keeping
const ENOUGH = 1024;
const WORTH_KEEPING = 64;

const HIGH_BITS = 0x80808080 | 0;

// those that are met again are mostly few, such as those of workers and contracts, or stand side by side in their stream
const SETS = 1 << 12;

const setOf = (a: number, b: number, c: number, d: number): number => {
  const hash = Math.imul(a ^ (d << 7), 0x9e3779b1) ^ Math.imul(b ^ c, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (SETS - 1);
};

const CODES = Array.from({ length: 36 }, (_, i) => {
  const word = `tape[at + ${String(i >> 2)}]`;
  return `${word} >> ${String((i & 3) * 8)} & 127`;
});

/** The source of the function that makes a text of nine words. Spelled out, it takes a third of the time that a loop takes. */
export const UUID_TEXT = `(tape, at) => String.fromCharCode(${CODES.join(', ')})`;

/**
 * Reads UUIDs. `textOf` makes a text of the nine words at a place of those that it is given.
 *
 * Their characters lie on the tape, and texts are made where they are taken. Each set keeps two texts, and one that was asked for
 * again stays while others come and go. Of a field whose UUIDs are met once no text is kept: that would cost more than making it.
 */
export const uuids = (
  { view }: Scratch,
  tape: Int32Array,
  textOf: (words: Int32Array, at: number) => string,
): Uuids => {
  const words = new Int32Array(SETS * 2 * UUID_PLACES);
  const texts = new Array<string>(SETS * 2).fill('');
  // by set: which of the two was asked for last
  const lasts = new Uint8Array(SETS);

  const word = (at: number): number => view.getInt32(at, true);

  // Of four bytes, the high bit of each that is a digit or a letter from a to f. No sum of bytes below 128 carries over.
  // Written out nine times, since it is then too long for V8 to copy it into whatever calls it, which took longer to compile.
  const putUuid = (at: number, place: number): boolean => {
    const a = word(at);
    const b = word(at + 4);
    const c = word(at + 8);
    const d = word(at + 12);
    const e = word(at + 16);
    const f = word(at + 20);
    const g = word(at + 24);
    const h = word(at + 28);
    const i = word(at + 32);
    tape[place] = a;
    tape[place + 1] = b;
    tape[place + 2] = c;
    tape[place + 3] = d;
    tape[place + 4] = e;
    tape[place + 5] = f;
    tape[place + 6] = g;
    tape[place + 7] = h;
    tape[place + 8] = i;
    if ((c & 0xff) !== 0x2d || (d & 0xff00) !== 0x2d00) return false;
    if ((e & 0xff0000) !== 0x2d0000 || (f & 0xff000000) !== 0x2d000000) return false;
    // a hyphen in its place becomes a zero
    const [j, k, l, m] = [c ^ 0x1d, d ^ 0x1d00, e ^ 0x1d0000, f ^ 0x1d000000];
    let all = HIGH_BITS;
    all &= (((a + 0x50505050) & ~(a + 0x46464646)) | ((a + 0x1f1f1f1f) & ~(a + 0x19191919))) & ~a;
    all &= (((b + 0x50505050) & ~(b + 0x46464646)) | ((b + 0x1f1f1f1f) & ~(b + 0x19191919))) & ~b;
    all &= (((j + 0x50505050) & ~(j + 0x46464646)) | ((j + 0x1f1f1f1f) & ~(j + 0x19191919))) & ~j;
    all &= (((k + 0x50505050) & ~(k + 0x46464646)) | ((k + 0x1f1f1f1f) & ~(k + 0x19191919))) & ~k;
    all &= (((l + 0x50505050) & ~(l + 0x46464646)) | ((l + 0x1f1f1f1f) & ~(l + 0x19191919))) & ~l;
    all &= (((m + 0x50505050) & ~(m + 0x46464646)) | ((m + 0x1f1f1f1f) & ~(m + 0x19191919))) & ~m;
    all &= (((g + 0x50505050) & ~(g + 0x46464646)) | ((g + 0x1f1f1f1f) & ~(g + 0x19191919))) & ~g;
    all &= (((h + 0x50505050) & ~(h + 0x46464646)) | ((h + 0x1f1f1f1f) & ~(h + 0x19191919))) & ~h;
    all &= (((i + 0x50505050) & ~(i + 0x46464646)) | ((i + 0x1f1f1f1f) & ~(i + 0x19191919))) & ~i;
    return all === HIGH_BITS;
  };

  const keepWords = (kept: number, place: number): void => {
    for (let i = 0, at = kept * UUID_PLACES; i < UUID_PLACES; i += 1) words[at + i] = tape[place + i] ?? 0;
  };

  const learn = (field: UuidField, isKnown: boolean): void => {
    if (field.asked === ENOUGH) return;
    field.asked += 1;
    field.known += isKnown ? 1 : 0;
    // in this order, so that V8 has met both tests when it compiles them
    field.isOfOnce = field.known < WORTH_KEEPING && field.asked === ENOUGH;
  };

  return {
    putUuid,
    // written out for both texts of a set: it is then too long for V8 to copy it into the code that makes each type of event
    uuidOn: (place, field) => {
      const { isOfOnce } = field;
      let other = 0;
      if (!isOfOnce) {
        const a = tape[place] ?? 0;
        const b = tape[place + 1] ?? 0;
        const c = tape[place + 2];
        const d = tape[place + 3];
        const e = tape[place + 4];
        const f = tape[place + 5];
        const g = tape[place + 6];
        const h = tape[place + 7] ?? 0;
        const i = tape[place + 8] ?? 0;
        const set = setOf(a, b, h, i);
        const last = lasts[set] ?? 0;
        const first = 1 - last;
        const kept = 2 * set + last;
        other = 2 * set + first;
        const x = kept * UUID_PLACES;
        const y = other * UUID_PLACES;
        let isLast = words[x] === a && words[x + 1] === b && words[x + 2] === c && words[x + 3] === d;
        isLast &&= words[x + 4] === e && words[x + 5] === f && words[x + 6] === g && words[x + 7] === h;
        isLast &&= words[x + 8] === i;
        let isKnown = words[y] === a && words[y + 1] === b && words[y + 2] === c && words[y + 3] === d;
        isKnown &&= words[y + 4] === e && words[y + 5] === f && words[y + 6] === g && words[y + 7] === h;
        isKnown = isLast || (isKnown && words[y + 8] === i);
        learn(field, isKnown);
        if (isLast) return texts[kept] ?? '';
        if (isKnown) {
          lasts[set] = first;
          return texts[other] ?? '';
        }
      }
      // for both, since V8 would compile this anew when the first field is one of those met once
      const text = textOf(tape, place);
      if (!isOfOnce) {
        keepWords(other, place);
        texts[other] = text;
      }
      return text;
    },
  };
};
