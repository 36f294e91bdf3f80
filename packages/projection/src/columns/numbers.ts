const FIRST_ROOM = 16;

/** Returns numbers with room for so many: the same, or a copy with twice as much room. */
export const withRoom = (numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> => {
  if (length <= numbers.length) return numbers;
  const more = new Int32Array(Math.max(length, numbers.length * 2, FIRST_ROOM));
  more.set(numbers);
  return more;
};
