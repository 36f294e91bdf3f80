import { EventId, type KnownAt } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import {
  appendTooLarge,
  eventIdTaken,
  invalidArgument,
  type AppendTooLarge,
  type EventIdTaken,
  type ExpectedRevision,
  type InvalidArgument,
} from './errors';
import type { FollowRange, LogRange, NewEvent, StreamRange } from './port';

/** How many bytes of UTF-8 `data` and `metadata` of one append may take: what EventStoreDB takes by default. */
export const LARGEST_APPEND = 1_000_000;

type Checked = E.Either<InvalidArgument, void>;

const fine: E.Either<never, void> = E.right(undefined);

const wholeFrom = (
  least: 0 | 1,
  argument: InvalidArgument['argument'],
  value: number | undefined,
): Checked =>
  value === undefined || (Number.isSafeInteger(value) && value >= least)
    ? fine
    : E.left(invalidArgument(argument, `a whole number from ${least} on`));

const knownAtFits = (knownAt: KnownAt | undefined): Checked =>
  knownAt?._tag === 'Position' ? wholeFrom(0, 'knownAt', knownAt.position) : fine;

// SQLite ends a text at U+0000, and UTF-8 has no half of a surrogate pair: what came back would not be what was given
const survives = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const eventFits = (event: NewEvent): Checked => {
  if (!EventId.is(event.id)) return E.left(invalidArgument('id', 'a UUID in lower case'));
  const broken = (['type', 'data', 'metadata'] as const).find((field) => !survives(event[field]));
  return broken === undefined
    ? fine
    : E.left(invalidArgument(broken, 'a text without U+0000 and without half a surrogate pair'));
};

// not every store would notice: it looks for ids in what it holds, and these are on their way together
const idsDiffer = (events: readonly NewEvent[]): E.Either<EventIdTaken, void> => {
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id)) return E.left(eventIdTaken(id));
    seen.add(id);
  }
  return fine;
};

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

// a UTF-16 unit takes three bytes at most, so most appends need not be counted
const sizeFits = (events: readonly NewEvent[]): E.Either<AppendTooLarge, void> => {
  const units = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
  if (units * 3 <= LARGEST_APPEND) return fine;
  const bytes = events.reduce((sum, { data, metadata }) => sum + bytesOf(data) + bytesOf(metadata), 0);
  return bytes <= LARGEST_APPEND ? fine : E.left(appendTooLarge(bytes, LARGEST_APPEND));
};

/** Checks the arguments of an append, before anything stored is looked at. */
export const checkAppend = (
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): E.Either<InvalidArgument | AppendTooLarge | EventIdTaken, void> => {
  if (events.length === 0) return E.left(invalidArgument('events', 'at least one event'));
  const revision = expected === 'no_stream' ? fine : wholeFrom(0, 'expected', expected);
  if (E.isLeft(revision)) return revision;
  const size = sizeFits(events);
  if (E.isLeft(size)) return size;
  return events.map(eventFits).find(E.isLeft) ?? idsDiffer(events);
};

const firstWrong = (...checked: readonly Checked[]): Checked => checked.find(E.isLeft) ?? fine;

/** Checks a range of one stream. */
export const checkStreamRange = ({ from, limit, knownAt }: StreamRange): Checked =>
  firstWrong(wholeFrom(0, 'from', from), wholeFrom(1, 'limit', limit), knownAtFits(knownAt));

/** Checks a range of the whole log. */
export const checkLogRange = ({ after, limit, knownAt }: LogRange): Checked =>
  firstWrong(wholeFrom(0, 'after', after), wholeFrom(1, 'limit', limit), knownAtFits(knownAt));

/** Checks a range to follow, as every store does. */
export const checkFollowRange = ({ after, limit }: FollowRange): Checked =>
  firstWrong(wholeFrom(0, 'after', after), wholeFrom(1, 'limit', limit));
