// in whose place an event was recorded is no fact about what happened
const factsIn = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([name, field]) => field !== undefined && name !== 'inPlaceOf');

/**
 * Returns whether two facts are equal as JSON, whatever the order of their fields. An undefined field counts as absent, and so
 * does the event in whose place another one was recorded.
 */
export const sameFacts = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, i) => sameFacts(value, b[i]))
    );
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = factsIn(a);
  const right = new Map(factsIn(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameFacts(value, right.get(key)))
  );
};
