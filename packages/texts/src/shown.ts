const LONGEST = 300;
const MOST_ITEMS = 20;

// control characters, line and paragraph ends, and the marks that turn the direction of writing
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const shownText = (text: string): string => {
  const seen = text
    .slice(0, 2 * LONGEST)
    .toWellFormed()
    .replaceAll(UNSEEN, '\uFFFD');
  return text.length <= LONGEST ? seen : `${seen.slice(0, LONGEST).toWellFormed()}…`;
};

const shownValue = (value: unknown): unknown => {
  if (typeof value === 'string') return shownText(value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return shown(value);
  if (!Array.isArray(value)) return value;
  const first = value.slice(0, MOST_ITEMS).map(shownValue);
  return value.length <= MOST_ITEMS ? first : [...first, '…'];
};

/**
 * Returns facts as a text may show them: without control characters, and not too long.
 *
 * A text has 300 characters at most, and a list 20 items.
 */
export const shown = <A extends object>(facts: A): A =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, shownValue(value)])) as A;
