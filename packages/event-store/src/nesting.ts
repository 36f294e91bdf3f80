/** How many levels deep the objects and lists of one text may stand in each other. */
export const DEEPEST_NESTING = 200;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [LIST, RECORD] = [0x5b, 0x7b];
const [LIST_END, RECORD_END] = [0x5d, 0x7d];

const count = (text: string, sign: string): number => {
  let found = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
};

/**
 * Whether the objects and lists of a JSON text stand in each other more than `DEEPEST_NESTING` deep. A program that goes down
 * such a text level by level runs out of stack, a server's client as well as a reader. Counts brackets outside of strings, so
 * it takes any text.
 */
export const isNestedTooDeep = (text: string): boolean => {
  if (count(text, '{') + count(text, '[') <= DEEPEST_NESTING) return false;
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) isInString = !isInString;
    else if (isInString) {
      if (unit === BACKSLASH) i += 1;
    } else if (unit === LIST || unit === RECORD) {
      depth += 1;
      if (depth > DEEPEST_NESTING) return true;
    } else if (unit === LIST_END || unit === RECORD_END) depth -= 1;
  }
  return false;
};
