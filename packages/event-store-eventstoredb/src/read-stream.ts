import type { StoredEvent, StreamRange, StreamTruncated } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { collect } from './read-with-deadline';
import type { CallResult, Connection, ReadResult } from './connection';
import { knownUpTo } from './known-up-to';
import { isDeletedForGood, readFromBeginning, removalOf } from './removal';
import { retryWhileTransient } from './retry';
import { withPositions } from './position';
import { momentOf, positionOf, type ServerEvent } from './server-event';

type Stream = StoredEvent['stream'];

const unlessDeleted = (thrown: unknown): void => {
  if (!isDeletedForGood(thrown)) throw thrown;
};

const mostOf = ({ limit = Number.MAX_SAFE_INTEGER }: StreamRange): number => limit;

// an event that was recorded later was not known, and neither was any after it; of those before it the log tells more
const isBehind = (event: ServerEvent, knownAt: StreamRange['knownAt']): boolean => {
  switch (knownAt?._tag) {
    case undefined:
      return false;
    case 'Position':
      return positionOf(event) > knownAt.position;
    case 'Instant':
      return momentOf(event) > knownAt.instant;
  }
};

const readFrom = async (
  connection: Connection,
  stream: Stream,
  range: StreamRange,
  take: (event: ServerEvent) => void,
): Promise<void> => {
  const asked = { fromRevision: BigInt(range.from ?? 0), maxCount: mostOf(range), requiresLeader: true };
  await collect(connection, (options) => connection.client.readStream(stream, asked, options), take).catch(
    unlessDeleted,
  );
};

// at the same time: a beginning is one event
const readFromMiddle = async (
  connection: Connection,
  stream: Stream,
  range: StreamRange,
  take: (event: ServerEvent) => void,
): Promise<StreamTruncated | undefined> => {
  const [removal] = await Promise.all([
    removalOf(connection, stream),
    readFrom(connection, stream, range, take),
  ]);
  return removal;
};

const collector = <A>(
  { limit = Infinity, knownAt }: StreamRange,
  form: (event: ServerEvent) => A,
): { readonly found: readonly A[]; readonly take: (event: ServerEvent) => void } => {
  const found: A[] = [];
  let ended = false;
  return {
    found,
    take: (event) => {
      ended ||= found.length >= limit || isBehind(event, knownAt);
      if (!ended) found.push(form(event));
    },
  };
};

/** The events of one stream in the form that is asked for, from a revision on, whatever was removed before it. */
export const readRest = async <A extends { readonly position: number }>(
  connection: Connection,
  stream: Stream,
  range: StreamRange,
  form: (event: ServerEvent) => A,
): CallResult<readonly A[]> => {
  const read = async (): Promise<readonly A[]> => {
    const { found, take } = collector(range, form);
    await readFrom(connection, stream, range, take);
    return found;
  };
  return E.flatMap(
    await retryWhileTransient(read, connection.retryOptions, connection.closing),
    withPositions,
  );
};

const readWhole = async <A extends { readonly position: number }>(
  connection: Connection,
  stream: Stream,
  range: StreamRange,
  form: (event: ServerEvent) => A,
): ReadResult<readonly A[]> => {
  const read = async (): Promise<E.Either<StreamTruncated, readonly A[]>> => {
    const { found, take } = collector(range, form);
    const removal = await ((range.from ?? 0) === 0
      ? readFromBeginning(connection, stream, mostOf(range), take)
      : readFromMiddle(connection, stream, range, take));
    return removal === undefined ? E.right(found) : E.left(removal);
  };
  const result = await retryWhileTransient(read, connection.retryOptions, connection.closing);
  if (E.isLeft(result)) return result;
  return E.isLeft(result.right) ? result.right : withPositions(result.right.right);
};

/** The events of one stream as it was known, in the form that is asked for; none of a stream that is missing. */
export const readStream = async <A extends { readonly position: number }>(
  connection: Connection,
  stream: Stream,
  range: StreamRange,
  form: (event: ServerEvent) => A,
): ReadResult<readonly A[]> => {
  const read = await readWhole(connection, stream, range, form);
  if (E.isLeft(read) || range.knownAt?._tag !== 'Instant') return read;
  const last = read.right.at(-1);
  if (last === undefined) return read;
  const found = await knownUpTo(connection, range.knownAt.instant, last.position);
  if (E.isLeft(found)) return found;
  const known = found.right ?? Infinity;
  return E.right(read.right.filter(({ position }) => position <= known));
};
