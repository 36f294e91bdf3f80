const BITS = 16;
const PART = 1 << BITS;
const FIRST_ROOM = 16;

/**
 * Whole numbers of 32 bits by places, in parts that never move. A list in one piece is copied when it is full, and with a million
 * rows all columns would stand still for that at once. A part that is absent has no number but 0.
 */
export type Numbers = readonly (Int32Array | undefined)[];

/** The number of no part. */
export const NONE = -1;

/** The numbers of a part that is absent. */
export const NOTHING: Int32Array = new Int32Array(0);

/** Returns the number of the part of a place. */
export const partOf = (place: number): number => place >> BITS;

/** Returns where a place is in its part. */
export const inPart = (place: number): number => place & (PART - 1);

/** Returns the number at a place, 0 where none was put. */
export const numberAt = (numbers: Numbers, place: number): number =>
  numbers[place >> BITS]?.[place & (PART - 1)] ?? 0;

/** Numbers that are being filled. */
export type FilledNumbers = (Int32Array | undefined)[];

/** How many numbers all lists made room for so far, which takes time too. */
export const room = { made: 0 };

const roomIn = (part: Int32Array | undefined, place: number): Int32Array => {
  // the first part grows as it fills
  const length = place < PART ? Math.max(place + 1, 2 * (part?.length ?? 0), FIRST_ROOM) : PART;
  const more = new Int32Array(Math.min(length, PART));
  if (part !== undefined) more.set(part);
  room.made += more.length;
  return more;
};

/** Returns a copy of a part. */
export const copyOf = (part: Int32Array): Int32Array => {
  room.made += part.length;
  return part.slice();
};

/** Returns the part of a place with room for it. */
export const roomFor = (numbers: FilledNumbers, place: number): Int32Array => {
  const part = numbers[place >> BITS];
  if (part !== undefined && inPart(place) < part.length) return part;
  return (numbers[place >> BITS] = roomIn(part, place));
};
