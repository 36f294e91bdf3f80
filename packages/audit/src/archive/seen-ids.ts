import { randomInt } from 'node:crypto';

const ID_WORDS = 4;
const FIRST_ROOM = 1024;

const wordsOf = (id: string): readonly number[] => {
  const digits = id.replaceAll('-', '');
  return Array.from({ length: ID_WORDS }, (_, i) => Number.parseInt(digits.slice(i * 8, i * 8 + 8), 16));
};

/**
 * Remembers ids, in some 32 to 64 bytes each: a set of texts takes three times as much. Returns whether an id is a new one.
 *
 * The ids stand in a table, each at the place that it names or the next free one.
 */
export const seenIds = (): ((id: string) => boolean) => {
  // so that nobody can choose ids that all name one place
  const seed = randomInt(2 ** 32);
  let room = FIRST_ROOM;
  let table = new Uint32Array(room * ID_WORDS);
  let taken = new Uint8Array(room);
  let count = 0;

  const add = (words: ArrayLike<number>): boolean => {
    // ids of one maker may differ in a few words alone
    let hash = seed;
    for (let i = 0; i < ID_WORDS; i += 1)
      hash = Math.imul(hash ^ (words[i] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    for (let place = (hash >>> 0) % room; ; place = (place + 1) % room) {
      const at = place * ID_WORDS;
      if (taken[place] === 0) {
        taken[place] = 1;
        table.set(words, at);
        return true;
      }
      let same = 0;
      while (same < ID_WORDS && table[at + same] === words[same]) same += 1;
      if (same === ID_WORDS) return false;
    }
  };

  const grow = (): void => {
    const [before, used] = [table, taken];
    room *= 2;
    table = new Uint32Array(room * ID_WORDS);
    taken = new Uint8Array(room);
    for (const [place, isTaken] of used.entries())
      if (isTaken === 1) add(before.subarray(place * ID_WORDS, (place + 1) * ID_WORDS));
  };

  return (id) => {
    if (2 * count >= room) grow();
    const isNew = add(wordsOf(id));
    if (isNew) count += 1;
    return isNew;
  };
};
