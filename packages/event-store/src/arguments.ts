import { Instant, type KnownAt, StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { BytesRange } from './bytes-page';
import { invalidArgument, type InvalidArgument } from './errors';
import type { FollowRange, LogRange, StreamRange } from './port';

/** An argument in the form in which a store is given it, or why no store takes it. */
export type Checked<A> = E.Either<InvalidArgument, A>;

/** Facts of which nobody checked any. A host without types may give anything at all. */
export type Unchecked<A> = { readonly [Name in keyof A]?: unknown };

/** Whether a value has fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Checks that a number is a whole one. */
export const wholeFrom = (
  least: 0 | 1,
  argument: InvalidArgument['argument'],
  value: unknown,
): Checked<number> =>
  Number.isSafeInteger(value) && (value as number) >= least
    ? E.right(value as number)
    : E.left(invalidArgument(argument, `a whole number from ${least} on`));

const optional =
  <A>(check: (value: unknown) => Checked<A>) =>
  (value: unknown): Checked<A | undefined> =>
    value === undefined ? E.right(undefined) : check(value);

const checkPosition = (position: unknown): Checked<KnownAt> =>
  pipe(
    wholeFrom(0, 'knownAt', position),
    E.map((whole) => ({ _tag: 'Position', position: whole })),
  );

const checkInstant = (moment: unknown): Checked<KnownAt> =>
  Instant.is(moment)
    ? E.right({ _tag: 'Instant', instant: moment })
    : E.left(invalidArgument('knownAt', 'an instant in UTC to the millisecond'));

const checkKnownAt = (knownAt: unknown): Checked<KnownAt> => {
  const moment = isRecord(knownAt) ? knownAt : {};
  switch (moment['_tag']) {
    case 'Position':
      return checkPosition(moment['position']);
    case 'Instant':
      return checkInstant(moment['instant']);
    default:
      return E.left(invalidArgument('knownAt', 'a position or an instant'));
  }
};

/** Checks a position of the log. */
export const checkLogPosition = (position: unknown): Checked<number> => wholeFrom(0, 'position', position);

const isSignal = (value: unknown): value is AbortSignal =>
  isRecord(value) && typeof value['aborted'] === 'boolean' && typeof value['addEventListener'] === 'function';

/** Checks a signal that ends waiting. */
export const checkSignal = (signal: unknown): Checked<AbortSignal> =>
  isSignal(signal) ? E.right(signal) : E.left(invalidArgument('signal', 'an AbortSignal'));

/** Checks that a stream has the name of one. */
export const checkStream = (stream: unknown): Checked<StreamName> =>
  StreamName.is(stream)
    ? E.right(stream)
    : E.left(invalidArgument('stream', 'a category, a hyphen and a UUID in lower case'));

const checkOnly = (only: unknown): Checked<'merging'> =>
  only === 'merging' ? E.right(only) : E.left(invalidArgument('only', 'the word merging'));

/** The check of each field of a range. */
type FieldChecks<A> = { readonly [Name in keyof A]-?: (value: unknown) => Checked<A[Name]> };

const NO_RANGE = E.left(invalidArgument('range', 'an object'));

/** Makes the check of a range. Each field is read once; a field of the host that throws makes it no range. */
const checkFields =
  <A>(checks: FieldChecks<A>) =>
  (range: unknown): Checked<A> => {
    try {
      if (!isRecord(range)) return NO_RANGE;
      const checked: Partial<A> = {};
      for (const name in checks) {
        const field = checks[name](range[name]);
        if (E.isLeft(field)) return field;
        checked[name] = field.right;
      }
      return E.right(checked as A);
    } catch {
      return NO_RANGE;
    }
  };

const from = optional((value) => wholeFrom(0, 'from', value));
const after = (value: unknown): Checked<number> => wholeFrom(0, 'after', value);
const limit = (value: unknown): Checked<number> => wholeFrom(1, 'limit', value);
const knownAt = optional(checkKnownAt);

/** Checks a range of one stream. */
export const checkStreamRange = checkFields<StreamRange>({ from, limit: optional(limit), knownAt });

/** Checks a range of the whole log. */
export const checkLogRange = checkFields<LogRange>({ after, limit, knownAt, only: optional(checkOnly) });

/** Checks a range of the whole log to read as bytes. */
export const checkBytesRange = checkFields<BytesRange>({ after, limit, knownAt });

/** Checks a range to follow, as every store does. */
export const checkFollowRange = checkFields<FollowRange>({
  after,
  limit: optional(limit),
  signal: optional(checkSignal),
});
