import { bytesOf, wordOf } from './literal';

/** The bytes before the name of the type in every event that the encoder wrote. */
export const BEFORE_TYPE = '{"type":"';

const WORDS = 5;
const SLOTS = 4096;
const BITS = 20;
const TRIES = 10_000;
const FIRST_FACTOR = 0x9e3779b1;
const STEP = 0x3c6ef372;

const FACTORS = [1, 31, 961, 29_791, 923_521];

const mixedWords = (bytes: readonly number[]): number =>
  FACTORS.reduce((mixed, factor, i) => mixed ^ Math.imul(wordOf(bytes, 4 * i), factor), 0);

const slotOf = (mixed: number, factor: number): number => Math.imul(mixed, factor) >>> BITS;

const tableOf = (mixed: readonly number[], factor: number): Int16Array | undefined => {
  const table = new Int16Array(SLOTS).fill(-1);
  for (const [type, each] of mixed.entries()) {
    const slot = slotOf(each, factor);
    if (table[slot] !== -1) return undefined;
    table[slot] = type;
  }
  return table;
};

/**
 * Returns the function that tells which of some types the event at a place may be of: the place of the type in the list, or -1.
 *
 * It looks at 20 bytes and promises nothing: whoever reads the event compares the whole name. `heads` are the beginnings of the
 * events of each type.
 */
export const typeFinder = (view: DataView, heads: readonly string[]): ((at: number) => number) => {
  const from = BEFORE_TYPE.length;
  const mixed = heads.map((head) => mixedWords(bytesOf(head).slice(from, from + 4 * WORDS)));
  for (let tried = 0, factor = FIRST_FACTOR; tried < TRIES; tried += 1, factor = (factor + STEP) | 1) {
    const table = tableOf(mixed, factor);
    if (table === undefined) continue;
    return (at) => {
      const p = at + from;
      const word =
        view.getInt32(p, true) ^
        Math.imul(view.getInt32(p + 4, true), 31) ^
        Math.imul(view.getInt32(p + 8, true), 961) ^
        Math.imul(view.getInt32(p + 12, true), 29_791) ^
        Math.imul(view.getInt32(p + 16, true), 923_521);
      return table[slotOf(word, factor)] ?? -1;
    };
  }
  // no types are told apart so: all events are read by their codecs
  return () => -1;
};
