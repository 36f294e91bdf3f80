import { EventId, Instant, type StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { checkOptions, checkRevision } from './append-condition';
import { type Checked, checkStream, isRecord, type Unchecked } from './arguments';
import {
  type AppendTooLarge,
  appendTooLarge,
  type EventIdTaken,
  eventIdTaken,
  type ExpectedRevision,
  type InvalidArgument,
  invalidArgument,
} from './errors';
import { isNestedTooDeep } from './nesting';
import type { AppendOptions } from './port';
import type { NewEvent } from './stored-event';

/** How many bytes of UTF-8 `data` and `metadata` of one append may take: what EventStoreDB takes by default. */
export const LARGEST_APPEND = 1_000_000;

/** The arguments of an append, in copies that nobody else can change. */
export interface AppendArguments {
  /** The name of the stream. */
  readonly stream: StreamName;
  /** The revision that the stream has to be at. */
  readonly expected: ExpectedRevision;
  /** The events, one at least. */
  readonly events: readonly NewEvent[];
  /** The conditions, and whether it is an import; absent where none were given. */
  readonly options: AppendOptions | undefined;
}

// SQLite ends a text at U+0000, and UTF-8 has no half of a surrogate pair: what came back would not be what was given
const survives = (text: unknown): text is string =>
  typeof text === 'string' && !text.includes('\0') && text.isWellFormed();

const brokenText = (field: 'type' | 'data' | 'metadata') =>
  E.left(invalidArgument(field, 'a text without U+0000 and without half a surrogate pair'));

const tooDeep = (field: 'data' | 'metadata') =>
  E.left(invalidArgument(field, 'nested at most 200 levels deep'));

// the fields are read once: whatever was tested is what goes on
const checkEvent = (given: unknown): Checked<NewEvent> => {
  if (!isRecord(given)) return E.left(invalidArgument('events', 'a list of events'));
  const { id, type, recordedAt, data, metadata } = given as Unchecked<NewEvent>;
  if (!EventId.is(id)) return E.left(invalidArgument('id', 'a UUID in lower case'));
  if (!Instant.is(recordedAt))
    return E.left(invalidArgument('recordedAt', 'an instant in UTC to the millisecond'));
  if (!survives(type)) return brokenText('type');
  if (!survives(data)) return brokenText('data');
  if (!survives(metadata)) return brokenText('metadata');
  if (isNestedTooDeep(data)) return tooDeep('data');
  if (isNestedTooDeep(metadata)) return tooDeep('metadata');
  return E.right({ id, type, recordedAt, data, metadata });
};

// not every store would notice: it looks for ids in what it holds, and these are on their way together
const checkIds = (events: readonly NewEvent[]): E.Either<EventIdTaken, void> => {
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id)) return E.left(eventIdTaken(id));
    seen.add(id);
  }
  return E.right(undefined);
};

const unitsOf = ({ length }: string): number => length;

const bytesOf = (text: string): number => Buffer.byteLength(text);

const lengthOf = (text: unknown, measure: (text: string) => number): number =>
  typeof text === 'string' ? measure(text) : 0;

// a UTF-16 unit takes three bytes at most, so most appends need not be counted
const checkSize = (events: readonly unknown[]): E.Either<AppendTooLarge, void> => {
  let units = 0;
  for (const event of events)
    if (isRecord(event)) units += lengthOf(event['data'], unitsOf) + lengthOf(event['metadata'], unitsOf);
  if (units * 3 <= LARGEST_APPEND) return E.right(undefined);
  let bytes = 0;
  for (const event of events)
    if (isRecord(event)) bytes += lengthOf(event['data'], bytesOf) + lengthOf(event['metadata'], bytesOf);
  return bytes <= LARGEST_APPEND ? E.right(undefined) : E.left(appendTooLarge(bytes, LARGEST_APPEND));
};

/** The arguments of an append that a store takes, or why none does. */
export type Appendable = E.Either<InvalidArgument | AppendTooLarge | EventIdTaken, AppendArguments>;

const check = (stream: unknown, expected: unknown, events: unknown, options: unknown): Appendable => {
  const name = checkStream(stream);
  if (E.isLeft(name)) return name;
  if (!Array.isArray(events)) return E.left(invalidArgument('events', 'a list of events'));
  if (events.length === 0) return E.left(invalidArgument('events', 'at least one event'));
  const revision = checkRevision(expected);
  if (E.isLeft(revision)) return revision;
  const how = checkOptions(options);
  if (E.isLeft(how)) return how;
  const size = checkSize(events);
  if (E.isLeft(size)) return size;
  const checked: NewEvent[] = [];
  for (const given of events as readonly unknown[]) {
    const event = checkEvent(given);
    if (E.isLeft(event)) return event;
    checked.push(event.right);
  }
  const ids = checkIds(checked);
  if (E.isLeft(ids)) return ids;
  return E.right({ stream: name.right, expected: revision.right, events: checked, options: how.right });
};

/**
 * Checks the arguments of an append as every store does, before anything stored is looked at. Events of the host that throw are
 * none.
 */
export const checkAppend = (
  stream: unknown,
  expected: unknown,
  events: unknown,
  options: unknown,
): Appendable => {
  try {
    return check(stream, expected, events, options);
  } catch {
    return E.left(invalidArgument('events', 'a list of events'));
  }
};
