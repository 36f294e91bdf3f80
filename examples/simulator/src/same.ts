type AnyMap = ReadonlyMap<unknown, unknown>;

// whoever loads the library anew has classes of its own
const isMap = (value: object): value is AnyMap => 'get' in value && 'has' in value && 'size' in value;

const isList = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

const areSameMaps = (a: AnyMap, b: AnyMap): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.has(key) && isSame(value, b.get(key)));

const areSameLists = ([...a]: Iterable<unknown>, [...b]: Iterable<unknown>): boolean =>
  a.length === b.length && a.every((each, i) => isSame(each, b[i]));

/** Whether two values hold the same data. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isMap(a)) return isMap(b) && areSameMaps(a, b);
  if (isList(a)) return isList(b) && !isMap(b) && areSameLists(a, b);
  const [left, right] = [a, b].map((each) => Object.entries(each).filter(([, value]) => value !== undefined));
  return (
    left?.length === right?.length &&
    (left ?? []).every(([name, value]) => isSame(value, (b as Readonly<Record<string, unknown>>)[name]))
  );
};
