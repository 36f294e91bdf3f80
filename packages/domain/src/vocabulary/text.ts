import * as t from 'io-ts';

/** A text of 1 to 500 characters (UTF-16 code units) that is not all blank. */
export const Text = t.brand(
  t.string,
  (text): text is t.Branded<string, { readonly Text: symbol }> => text.length <= 500 && text.trim() !== '',
  'Text',
);
export type Text = t.TypeOf<typeof Text>;

/** That text. Throws a `RangeError`, without the text, if it is blank or too long: for texts written in code. */
export const text = (written: string): Text => {
  if (!Text.is(written)) throw new RangeError('a text is blank or longer than 500 characters');
  return written;
};
