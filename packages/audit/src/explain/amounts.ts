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

/** Writes a value as text, the same for equal values: rows by name, fields and keys in order. */
const textOf = (value: unknown, nameOf: NameOf): string => {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  const name = nameOf(value);
  if (name !== undefined) return JSON.stringify(name);
  if (Array.isArray(value)) return `[${value.map((each) => textOf(each, nameOf)).join()}]`;
  const fields =
    value instanceof Map ? [...value] : value instanceof Set ? [...value.entries()] : Object.entries(value);
  const texts = fields
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => `${textOf(key, nameOf)}:${textOf(each, nameOf)}`);
  return `{${texts.sort().join()}}`;
};

/** Returns an answer as a sum. The order of a list does not matter, unless it is one of numbers alone. */
export const amountsOf = (answer: unknown, nameOf: NameOf): Amounts => {
  const amounts = new Map<string, number>();
  const add = (place: string, amount: number): void => {
    if (amount !== 0) amounts.set(place, (amounts.get(place) ?? 0) + amount);
  };
  const walk = (place: string, value: unknown): void => {
    if (typeof value === 'number' && Number.isFinite(value)) add(place, value);
    else if (typeof value !== 'object' || value === null || nameOf(value) !== undefined)
      add(`${place}=${textOf(value, nameOf)}`, 1);
    else if (value instanceof Map)
      for (const [key, each] of value) walk(`${place}[${textOf(key, nameOf)}]`, each);
    else if (Array.isArray(value) && isNumbers(value))
      value.forEach((each, i) => walk(`${place}[${String(i)}]`, each));
    else if (Array.isArray(value) || value instanceof Set)
      for (const each of value as Iterable<unknown>) add(`${place}[]${textOf(each, nameOf)}`, 1);
    else
      for (const [key, each] of Object.entries(value)) if (each !== undefined) walk(`${place}.${key}`, each);
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
