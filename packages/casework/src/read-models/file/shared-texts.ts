// as many as the ids of contracts, operations and workers, the days and the words of lists; ids of single persons pass through
const REMEMBERED = 20_000;

/**
 * Makes a function that replaces the texts in values by equal ones that it met before. A value that is read from a file brings
 * copies of its own, of which rows would hold twice the memory that they take when they are folded.
 *
 * It changes the lists, records and values of maps that it is given.
 */
export const sharedTexts = (): (<A>(value: A) => A) => {
  const known = new Map<string, string>();
  // parts may stand in two places, or in each other
  const seen = new Set<object>();

  const shared = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const same = known.get(value);
      if (same !== undefined) return same;
      if (known.size === REMEMBERED) known.clear();
      known.set(value, value);
      return value;
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) return value;
    seen.add(value);
    if (Array.isArray(value)) for (const [i, part] of value.entries()) value[i] = shared(part);
    else if (value instanceof Map) for (const [key, part] of value) value.set(key, shared(part));
    else if (Object.getPrototypeOf(value) === Object.prototype) shareFields(value as Record<string, unknown>);
    return value;
  };

  const shareFields = (record: Record<string, unknown>): void => {
    for (const name in record) {
      const part = record[name];
      if (typeof part === 'string' || typeof part === 'object') record[name] = shared(part);
    }
  };

  return <A>(value: A): A => {
    seen.clear();
    return shared(value) as A;
  };
};
