const encoder = new TextEncoder();

/** Returns the bytes of a text in UTF-8. */
export const bytesOf = (text: string): readonly number[] => Array.from(encoder.encode(text));

/** Returns four bytes as the number that a view reads of them. Bytes that are missing are zero. */
export const wordOf = (bytes: readonly number[], at = 0): number =>
  (bytes[at] ?? 0) |
  ((bytes[at + 1] ?? 0) << 8) |
  ((bytes[at + 2] ?? 0) << 16) |
  ((bytes[at + 3] ?? 0) << 24);

/** A text as words of four bytes. The last of them holds fewer, and is compared by a mask. */
export interface Literal {
  /** The number of its bytes. */
  readonly length: number;
  readonly words: readonly number[];
  readonly mask: number;
  readonly last: number;
}

/** Returns a text as words. */
export const literalOf = (text: string): Literal => {
  const bytes = bytesOf(text);
  const whole = bytes.length >> 2;
  const rest = bytes.slice(4 * whole);
  return {
    length: bytes.length,
    words: Array.from({ length: whole }, (_, i) => wordOf(bytes, 4 * i)),
    mask: wordOf(rest.map(() => 0xff)),
    last: wordOf(rest),
  };
};
