import * as t from 'io-ts';

/** A text of 1 to 500 characters that is not all blank. */
export const Text = t.brand(
  t.string,
  (text): text is t.Branded<string, { readonly Text: symbol }> => text.length <= 500 && text.trim() !== '',
  'Text',
);
export type Text = t.TypeOf<typeof Text>;
