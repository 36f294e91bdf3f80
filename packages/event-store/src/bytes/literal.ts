const encoder = new TextEncoder();

/** Returns the bytes of a text in UTF-8. */
export const bytesOf = (text: string): readonly number[] => Array.from(encoder.encode(text));

/** Returns four bytes as the number that a view reads of them. */
export const wordOf = (bytes: readonly number[], at = 0): number => {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at, at + 4);
  return a | (b << 8) | (c << 16) | (d << 24);
};

/** Returns the expression that is true where the bytes at `p` are others than those of a text. */
export const differs = (text: string): string => {
  const bytes = bytesOf(text);
  const place = (i: number): string => (i === 0 ? 'p' : `p + ${String(i)}`);
  const isWord = (i: number): string => `view.getInt32(${place(i)}, true) !== ${String(wordOf(bytes, i))}`;
  const whole = bytes.length - (bytes.length % 4);
  const tests: string[] = [];
  for (let i = 0; i < whole; i += 4) tests.push(isWord(i));
  // the last word overlaps the one before
  if (whole < bytes.length && whole > 0) tests.push(isWord(bytes.length - 4));
  else
    for (let i = whole; i < bytes.length; i += 1)
      tests.push(`view.getUint8(${place(i)}) !== ${String(bytes[i])}`);
  return tests.length === 0 ? 'false' : tests.join(' || ');
};
