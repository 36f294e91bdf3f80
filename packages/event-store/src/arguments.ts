import { Instant, type KnownAt, StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
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

const ifGiven = <A>(value: unknown, check: (value: unknown) => Checked<A>): Checked<A | undefined> =>
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

const checkSignal = (signal: unknown): Checked<AbortSignal> =>
  isSignal(signal) ? E.right(signal) : E.left(invalidArgument('signal', 'an AbortSignal'));

/** Checks that a stream has the name of one. */
export const checkStream = (stream: unknown): Checked<StreamName> =>
  StreamName.is(stream) ? E.right(stream) : E.left(invalidArgument('stream', 'the name of a stream'));

const checkOnly = (only: unknown): Checked<'merging'> =>
  only === 'merging' ? E.right(only) : E.left(invalidArgument('only', 'the word merging'));

const checkRange = (range: unknown): Checked<Readonly<Record<string, unknown>>> =>
  isRecord(range) ? E.right(range) : E.left(invalidArgument('range', 'an object'));

const limitOf = (limit: unknown): Checked<number> => wholeFrom(1, 'limit', limit);

const afterOf = (after: unknown): Checked<number> => wholeFrom(0, 'after', after);

/** Checks a range of one stream. */
export const checkStreamRange = (range: StreamRange): Checked<StreamRange> => {
  const given = checkRange(range);
  if (E.isLeft(given)) return given;
  const from = ifGiven(given.right['from'], (value) => wholeFrom(0, 'from', value));
  if (E.isLeft(from)) return from;
  const limit = ifGiven(given.right['limit'], limitOf);
  if (E.isLeft(limit)) return limit;
  const knownAt = ifGiven(given.right['knownAt'], checkKnownAt);
  if (E.isLeft(knownAt)) return knownAt;
  return E.right({ from: from.right, limit: limit.right, knownAt: knownAt.right });
};

/** Checks a range of the whole log. */
export const checkLogRange = (range: LogRange): Checked<LogRange> => {
  const given = checkRange(range);
  if (E.isLeft(given)) return given;
  const after = afterOf(given.right['after']);
  if (E.isLeft(after)) return after;
  const limit = limitOf(given.right['limit']);
  if (E.isLeft(limit)) return limit;
  const knownAt = ifGiven(given.right['knownAt'], checkKnownAt);
  if (E.isLeft(knownAt)) return knownAt;
  const only = ifGiven(given.right['only'], checkOnly);
  if (E.isLeft(only)) return only;
  return E.right({ after: after.right, limit: limit.right, knownAt: knownAt.right, only: only.right });
};

/** Checks a range to follow, as every store does. */
export const checkFollowRange = (range: FollowRange): Checked<FollowRange> => {
  const given = checkRange(range);
  if (E.isLeft(given)) return given;
  const after = afterOf(given.right['after']);
  if (E.isLeft(after)) return after;
  const limit = ifGiven(given.right['limit'], limitOf);
  if (E.isLeft(limit)) return limit;
  const signal = ifGiven(given.right['signal'], checkSignal);
  if (E.isLeft(signal)) return signal;
  return E.right({ after: after.right, limit: limit.right, signal: signal.right });
};
