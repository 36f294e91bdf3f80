import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

// where something is; what stands there could be about a person
const PLACES = ['stream', 'position', 'fields'] as const;

const messageOf = (cause: unknown): string => {
  if (typeof cause !== 'object' || cause === null) return 'failed';
  const facts = cause as Readonly<Partial<Record<string, unknown>>>;
  const tag = typeof facts['_tag'] === 'string' ? facts['_tag'] : 'failed';
  const places = PLACES.filter((place) => facts[place] !== undefined).map(
    (place) => `${place} ${[facts[place]].flat().join(' ')}`,
  );
  return places.length === 0 ? tag : `${tag}: ${places.join(', ')}`;
};

/**
 * A failure that was a value, thrown. `cause` is that value. The message names its tag and where it is, never a fact of it,
 * so it may be logged.
 */
export class Failure<X = unknown> extends Error {
  override readonly name = 'Failure';
  declare readonly cause: X;

  constructor(cause: X) {
    super(messageOf(cause), { cause });
  }
}

/**
 * Returns the value of a task or an `Either`, or throws a `Failure`. For code that has nothing to say to a failure itself;
 * whoever has looks at the `Either`.
 *
 * @example
 * const store = await orThrow(sqliteStore({ path }));
 */
export function orThrow<A>(task: TaskEither<unknown, A>): Promise<A>;
export function orThrow<A>(either: E.Either<unknown, A>): A;
export function orThrow<A>(of: TaskEither<unknown, A> | E.Either<unknown, A>): Promise<A> | A {
  if (typeof of === 'function') return of().then((outcome) => orThrow(outcome));
  if (E.isLeft(of)) throw new Failure(of.left);
  return of.right;
}
