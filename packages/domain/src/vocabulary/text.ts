import * as t from 'io-ts';

const LONGEST = 500;

/** The beginning of every sealed text, and of no other. */
const SEALED = 'sealed:';

// JSON Schema counts characters: two UTF-16 units may be one
const isShort = (text: string): boolean =>
  text.length <= LONGEST || (text.length <= 2 * LONGEST && Array.from(text).length <= LONGEST);

/** A text of 1 to 500 characters (Unicode code points), not all blank, that does not begin like a sealed one (`sealed:`). */
export const Text = t.brand(
  t.string,
  (text): text is t.Branded<string, { readonly Text: symbol }> =>
    isShort(text) && text.trim() !== '' && !text.startsWith(SEALED),
  'Text',
);
export type Text = t.TypeOf<typeof Text>;

/** Returns a text written in code. Throws a `RangeError`, without the text, if it is none. */
export const text = (written: string): Text => {
  if (!Text.is(written))
    throw new RangeError('a text is blank, longer than 500 characters, or begins like a sealed one');
  return written;
};
