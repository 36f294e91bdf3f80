const LONGEST = 200;

/** Returns a text that SQLite or a driver made, in one line of at most 200 characters. Names in a file may be anything. */
export const plain = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ');
