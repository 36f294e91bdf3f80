// base64url of the id of a key (8 bytes), the proof of an untouched text (16), and the text in blocks of 64 bytes, 32 at most
const BEGINNING = 'sealed:1:';
const FORM = /^sealed:1:[A-Za-z0-9_-]{118,2763}$/;

/**
 * Returns whether a text is sealed, by its form: `sealed:1:` and base64url, 2,772 characters at most.
 *
 * Whoever stores, folds or compares a sealed text needs no key: only a vault opens it.
 */
export const isSealed = (text: string): boolean => text.startsWith(BEGINNING) && FORM.test(text);
