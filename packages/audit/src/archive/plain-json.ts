// Go escapes line separators, jq U+007F, and some writers have \u0008 where others have \b
const ESCAPED_EACH_IN_ITS_WAY = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029]/;

// JavaScript puts such keys first
const INDEX = /^\d+$/;

const isPlainText = (text: string): boolean => text.isWellFormed() && !ESCAPED_EACH_IN_ITS_WAY.test(text);

const isPlain = (value: unknown): boolean => {
  if (typeof value === 'string') return isPlainText(value);
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.entries(value).every(([key, each]) => isPlainText(key) && !INDEX.test(key) && isPlain(each));
};

/**
 * Returns the value of a JSON text that any language's writer writes with the same bytes, and nothing for any other text.
 *
 * Such a text has no white space between its parts, whole numbers below 2^53 alone, no key twice, none that looks like an index,
 * and no sign that is escaped where another writer would not.
 */
export const plainJson = (text: string): unknown => {
  try {
    const value = JSON.parse(text) as unknown;
    // a key that came twice, -0, 1.0 and an escape that is none of this writer's come out otherwise
    return JSON.stringify(value) === text && isPlain(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
