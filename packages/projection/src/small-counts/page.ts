import { type Grid, gridOf } from './grid';

/** The place of a count on a page, or of all counts below it: names of fields, and keys of maps. */
export type CountPath = readonly unknown[];

/**
 * A sum that the readers of a page know: a total has its parts in it, and no person is in two of them. The rest of the total
 * is a count of persons, too.
 */
export interface KnownSum {
  /** The place of the total. */
  readonly total: CountPath;
  /** The places of the parts: of a count each, or of all counts of a breakdown. */
  readonly parts: readonly CountPath[];
}

const isRecord = (value: object): boolean => {
  const made: unknown = Object.getPrototypeOf(value);
  // a record of another realm has a prototype of its own
  return made === null || (typeof made === 'object' && Object.getPrototypeOf(made) === null);
};

/**
 * Returns a page with another value in the place of each number, in the order of fields and keys. Throws a `RangeError` for
 * anything else that may hold a count which nobody would find.
 */
export const replaced = (page: unknown, by: (count: number) => unknown): unknown => {
  if (typeof page === 'number') return by(page);
  if (typeof page === 'bigint') throw new RangeError('a count is a number, not a bigint');
  if (typeof page !== 'object' || page === null) return page;
  if (Array.isArray(page)) return page.map((each) => replaced(each, by));
  if (page instanceof Map)
    return new Map(
      [...(page as ReadonlyMap<unknown, unknown>)].map(([key, each]) => [key, replaced(each, by)]),
    );
  if (!isRecord(page)) throw new RangeError('a page is made of records, lists and maps');
  return Object.fromEntries(Object.entries(page).map(([name, each]) => [name, replaced(each, by)]));
};

/** A page with the number of a count in the place of each count. */
interface Numbered {
  readonly page: unknown;
  readonly unseen: unknown;
}

const shownPath = (path: CountPath): string => path.map(String).join(' › ');

const below = (from: unknown, key: unknown, path: CountPath): unknown => {
  // a class in which nobody is has no key
  if (from instanceof Map) return (from as ReadonlyMap<unknown, unknown>).get(key) ?? [];
  if (typeof from === 'object' && from !== null && (typeof key === 'string' || typeof key === 'number'))
    if (Object.hasOwn(from, key)) return (from as Readonly<Record<string | number, unknown>>)[key];
  throw new RangeError(`no count at ${shownPath(path)}`);
};

const cellsAt = ({ page, unseen }: Numbered, path: CountPath): readonly number[] => {
  const [first] = path;
  const has = (from: unknown): boolean =>
    from instanceof Map
      ? from.has(first)
      : typeof from === 'object' && from !== null && Object.hasOwn(from, String(first));
  // a map of the page may lack a class in which nobody is
  const isOnPage = has(page) || (page instanceof Map && !has(unseen));
  const found = path.reduce((from, key) => below(from, key, path), isOnPage ? page : unseen);
  const cells: number[] = [];
  replaced(found, (cell) => cells.push(cell));
  return cells;
};

/** A page, with its counts by number. */
export interface ReadPage {
  readonly grid: Grid;
  /** The page with the number of each count in its place. */
  readonly numbered: unknown;
}

/**
 * Reads the counts of a page and the sums among them. Throws a `RangeError` for a number that is no count, a place without
 * one, and a sum whose parts are more than its total.
 */
export const readPage = (page: unknown, unseen: unknown, known: readonly KnownSum[]): ReadPage => {
  const counts: number[] = [];
  const numberedFrom = (each: unknown): unknown =>
    replaced(each, (count) => {
      if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no count`);
      return counts.push(count) - 1;
    });
  const numbered = numberedFrom(page);
  const seen = counts.length;
  const both: Numbered = { page: numbered, unseen: numberedFrom(unseen) };
  const sums = known.map(({ total: whole, parts: places }) => {
    const [total, ...more] = cellsAt(both, whole);
    if (total === undefined || more.length > 0) throw new RangeError(`not one count at ${shownPath(whole)}`);
    const parts = places.flatMap((place) => cellsAt(both, place));
    if (new Set([total, ...parts]).size <= parts.length)
      throw new RangeError(`a count stands twice in ${shownPath(whole)}`);
    const rest = parts.reduce((left, part) => left - (counts[part] ?? 0), counts[total] ?? 0);
    if (rest < 0) throw new RangeError(`the parts of ${shownPath(whole)} are more than it`);
    return { total, parts: [...parts, counts.push(rest) - 1] };
  });
  return { grid: gridOf(counts, seen, sums), numbered };
};
