/** How many levels deep the objects and lists of one text may stand in each other. */
export const DEEPEST_NESTING = 200;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];

/**
 * Whether the objects and lists of a JSON text stand in each other more than `DEEPEST_NESTING` deep. A program that goes down
 * such a text level by level runs out of stack, a server's client as well as a reader. Counts brackets outside of strings, so
 * it takes any text.
 */
export const isNestedTooDeep = (text: string): boolean => {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) isInString = !isInString;
    else if (isInString) {
      if (unit === BACKSLASH) i += 1;
    } else if (OPENING.includes(unit)) {
      depth += 1;
      if (depth > DEEPEST_NESTING) return true;
    } else if (CLOSING.includes(unit)) depth -= 1;
  }
  return false;
};
