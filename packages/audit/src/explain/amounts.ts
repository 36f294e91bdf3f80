/**
 * An answer as a sum: numbers by their place in the answer, and elements of lists by how often they occur. An absent place
 * is 0.
 *
 * A place is written as in JSONPath: `$` is the answer itself, `$.outside` a field, `$["Jelgava"]` the value of a key,
 * `$[]"client-…"` an element of a list.
 */
export type Amounts = ReadonlyMap<string, number>;

/** Returns the name of a row of the view, by which it stands in an answer; undefined for any other object. */
type NameOf = (value: object) => string | undefined;

const isNumbers = (values: readonly unknown[]): boolean =>
  values.length > 0 && values.every((each) => typeof each === 'number');

const hasFields = (value: object): boolean => Object.keys(value).length > 0;

// such an object may come from another realm
const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const saysItself = (value: object): value is { readonly toJSON: () => unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function';

/**
 * Returns what a value says of itself as data: a day, a URL or a class of the host that has `toJSON`. Throws where it says
 * nothing, as a promise or an iterator does: any two of them would be the same answer.
 */
const dataOf = (value: unknown): unknown => {
  if (typeof value === 'function') throw new TypeError('a report returns data, and no function');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (saysItself(value)) return value.toJSON();
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) return value;
  if (isPlain(value) || hasFields(value)) return value;
  throw new TypeError('a report returns data, and no object without fields');
};

const nameIn = (value: unknown, nameOf: NameOf): string | undefined =>
  typeof value === 'object' && value !== null ? nameOf(value) : undefined;

/** Writes a value as text, the same for equal values: rows by name, fields and keys in order. */
const textOf = (given: unknown, nameOf: NameOf): string => {
  const name = nameIn(given, nameOf);
  if (name !== undefined) return JSON.stringify(name);
  const value = dataOf(given);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  if (Array.isArray(value)) return `[${value.map((each) => textOf(each, nameOf)).join()}]`;
  const fields =
    value instanceof Map ? [...value] : value instanceof Set ? [...value.entries()] : Object.entries(value);
  const texts = fields
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => `${textOf(key, nameOf)}:${textOf(each, nameOf)}`);
  return `{${texts.sort().join()}}`;
};

// a field whose name holds a point is no field of a field
const fieldIn = (place: string, field: string): string =>
  /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(field) ? `${place}.${field}` : `${place}[${JSON.stringify(field)}]`;

/** Returns an answer as a sum. The order of a list does not matter, unless it is one of numbers alone. */
export const amountsOf = (answer: unknown, nameOf: NameOf): Amounts => {
  const amounts = new Map<string, number>();
  const add = (place: string, amount: number): void => {
    if (amount !== 0) amounts.set(place, (amounts.get(place) ?? 0) + amount);
  };
  const walk = (place: string, given: unknown): void => {
    const name = nameIn(given, nameOf);
    const value = name ?? dataOf(given);
    if (typeof value === 'number' && Number.isFinite(value)) add(place, value);
    else if (typeof value !== 'object' || value === null) add(`${place}=${textOf(value, nameOf)}`, 1);
    else if (value instanceof Map)
      for (const [key, each] of value) walk(`${place}[${textOf(key, nameOf)}]`, each);
    else if (Array.isArray(value) && isNumbers(value))
      value.forEach((each, i) => walk(`${place}[${String(i)}]`, each));
    else if (Array.isArray(value) || value instanceof Set)
      for (const each of value as Iterable<unknown>) add(`${place}[]${textOf(each, nameOf)}`, 1);
    else
      for (const [key, each] of Object.entries(value))
        if (each !== undefined) walk(fieldIn(place, key), each);
  };
  walk('$', answer);
  return amounts;
};

/** Adds amounts up. */
export const sumOf = (all: Iterable<Amounts>, times = 1): Amounts => {
  const sum = new Map<string, number>();
  for (const amounts of all)
    for (const [place, amount] of amounts) {
      const total = (sum.get(place) ?? 0) + times * amount;
      if (total === 0) sum.delete(place);
      else sum.set(place, total);
    }
  return sum;
};

/** Takes amounts away from others. */
export const minus = (amounts: Amounts, others: Amounts): Amounts => sumOf([amounts, sumOf([others], -1)]);

/** Returns whether amounts are the same. */
export const sameAmounts = (a: Amounts, b: Amounts): boolean =>
  a.size === b.size && [...a].every(([place, amount]) => b.get(place) === amount);
