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

/** Throws if two values are not deeply and strictly equal. */
export const areSame = (actual: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(actual, expected)) throw new Differ(actual, expected);
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
