import { LargeMap } from '@pavadonis/projection';
import { AssertionError } from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/** Thrown where values differ that a law wants to be the same; how they differ is not yet written out. */
class Differ extends Error {
  override readonly name = 'Differ';

  constructor(
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super('two values differ that are the same by the law');
  }
}

// the order of rows does not matter in a comparison
const unordered = (value: unknown): unknown => (value instanceof LargeMap ? new Map(value) : value);

const isLarge = (value: unknown): boolean => value instanceof LargeMap;

/** Returns rows or views of them in maps that can be compared and copied; any other value as it is. */
const comparable = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && Object.values(value).some(isLarge)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unordered(each)]))
    : unordered(value);

/** Returns a copy of a view, a log or other plain data. */
export const copyOf = (value: unknown): unknown => structuredClone(comparable(value));

/** Throws if two values are not deeply and strictly equal. */
export const areSame = (actual: unknown, expected: unknown): void => {
  const [one, other] = [comparable(actual), comparable(expected)];
  if (!isDeepStrictEqual(one, other)) throw new Differ(one, other);
};

/**
 * Returns the error of a law with all differences written out. That takes far longer than to find that values differ, which
 * is all that matters while a smaller log is looked for.
 */
export const writtenOut = (error: unknown): unknown =>
  error instanceof Differ
    ? new AssertionError({
        actual: error.actual,
        expected: error.expected,
        operator: 'deepStrictEqual',
        stackStartFn: writtenOut,
      })
    : error;
