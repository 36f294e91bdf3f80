// as many as the ids of contracts, operations and workers, the days and the words of lists; ids of single persons pass through
const REMEMBERED = 20_000;

// a list may have fields beside its parts, as the match of a regular expression has
const isPlain = (list: readonly unknown[]): boolean => Object.keys(list).length === list.length;

/**
 * Makes a function that replaces the texts in values by equal ones that it met before, and lists by lists that have room for no
 * more. A value that is read from a file brings copies of its own, and lists with room for sixteen parts: rows would take half as
 * much again as when they are folded.
 *
 * It changes the records and values of maps that it is given. The text that it is given besides is the one for equal ones.
 */
export const sharedTexts = (): (<A>(value: A, text: string) => A) => {
  // Neither map is ever cleared: V8 links the table of a cleared map, with all that it held, to the map's next one. Once one of
  // these tables is old, the whole chain outlives the young generation, and opening takes twice the memory of the rows.
  let known = new Map<string, string>();
  // parts may stand in two places, or in each other
  let seen = new Map<object, object>();

  const shared = (value: unknown): unknown => {
    if (typeof value === 'string') return sharedText(value);
    if (typeof value !== 'object' || value === null) return value;
    const before = seen.get(value);
    if (before !== undefined) return before;
    if (Array.isArray(value)) return sharedList(value);
    seen.set(value, value);
    if (value instanceof Map) for (const [key, part] of value) value.set(key, shared(part));
    else if (Object.getPrototypeOf(value) === Object.prototype) shareFields(value as Record<string, unknown>);
    return value;
  };

  const remember = (text: string): void => {
    if (known.size >= REMEMBERED) known = new Map();
    known.set(text, text);
  };

  const sharedText = (text: string): string => {
    const same = known.get(text);
    if (same === undefined) remember(text);
    return same ?? text;
  };

  const sharedList = (read: unknown[]): unknown[] => {
    const list = isPlain(read) ? read.slice() : read;
    seen.set(read, list);
    for (const [i, part] of read.entries())
      if (typeof part === 'string' || typeof part === 'object') list[i] = shared(part);
    return list;
  };

  const shareFields = (record: Record<string, unknown>): void => {
    for (const name in record) {
      const part = record[name];
      if (typeof part === 'string' || typeof part === 'object') record[name] = shared(part);
    }
  };

  return <A>(value: A, text: string): A => {
    seen = new Map();
    remember(text);
    return shared(value) as A;
  };
};
