import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

// where something is; what stands there could be about a person
const PLACES = ['stream', 'position', 'fields'] as const;

// the cause may be anything of a host's: names of places alone, and not without end
const WORD = /^[\w.() -]{1,100}$/;
const MOST_WORDS = 20;

const wordsOf = (value: unknown): readonly string[] =>
  [value]
    .flat()
    .slice(0, MOST_WORDS)
    .map((each) => (typeof each === 'number' ? String(each) : each))
    .filter((each) => typeof each === 'string' && WORD.test(each)) as readonly string[];

const messageOf = (cause: unknown): string => {
  if (typeof cause !== 'object' || cause === null) return 'failed';
  const facts = cause as Readonly<Partial<Record<string, unknown>>>;
  const [tag = 'failed'] = wordsOf(facts['_tag']);
  const places = PLACES.flatMap((place) => {
    const words = wordsOf(facts[place]);
    return words.length === 0 ? [] : `${place} ${words.join(' ')}`;
  });
  return places.length === 0 ? tag : `${tag}: ${places.join(', ')}`;
};

/**
 * A failure that was a value, thrown. `cause` is that value. The message names its tag and where it is, never a fact of it,
 * so it may be logged.
 */
export class Failure<X = unknown> extends Error {
  /** The name by which logs tell this exception from others. */
  override readonly name = 'Failure';
  /** The error as a value, with its tag and details. */
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
