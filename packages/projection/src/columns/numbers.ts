const FIRST_ROOM = 16;

/**
 * Returns numbers with room for so many: the same, or a copy with twice as much room, or with that for as many as are expected
 * where this is known.
 */
export const withRoom = (
  numbers: Int32Array<ArrayBuffer>,
  length: number,
  expected = numbers.length * 2,
): Int32Array<ArrayBuffer> => {
  if (length <= numbers.length) return numbers;
  const more = new Int32Array(Math.max(length, expected, FIRST_ROOM));
  more.set(numbers);
  return more;
};
