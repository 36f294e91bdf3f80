import {
  MaxAppendSizeExceededError,
  NO_STREAM,
  WrongExpectedVersionError,
  type AppendToStreamOptions,
} from '@eventstore/db-client';
import {
  appendTooLarge,
  storeUnavailable,
  wrongExpectedRevision,
  type AppendResult,
  type AppendError,
  type ExpectedRevision,
  type NewEvent,
  type StoredEvent,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { CallResult, Connection } from './connection';
import { retryWhileTransient } from './retry';
import { eventData } from './event-data';
import { readStream } from './read-stream';
import { storedOf } from './server-event';

/** Events on their way to a place in a stream. */
interface Batch {
  readonly stream: StoredEvent['stream'];
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

// the server tells no position of some batches that it had stored before
type Sent = E.Either<AppendError, AppendResult | undefined>;

const bytesOf = (events: readonly NewEvent[]): number =>
  events.reduce((sum, { data, metadata }) => sum + Buffer.byteLength(data) + Buffer.byteLength(metadata), 0);

const refusal =
  ({ stream, expected, events }: Batch) =>
  (thrown: unknown): Sent => {
    if (thrown instanceof WrongExpectedVersionError) {
      const { actualVersion } = thrown;
      const actual = typeof actualVersion === 'bigint' ? Number(actualVersion) : 'no_stream';
      return E.left(wrongExpectedRevision(stream, expected, actual));
    }
    if (thrown instanceof MaxAppendSizeExceededError)
      return E.left(appendTooLarge(bytesOf(events), thrown.maxAppendSize));
    throw thrown;
  };

// always at the exact revision: only there does the server know a batch again that it has stored already
const send = ({ client, retryOptions, closing }: Connection, batch: Batch): CallResult<Sent> => {
  const proposals = batch.events.map(eventData);
  const options: AppendToStreamOptions = {
    expectedRevision: batch.expected === 'no_stream' ? NO_STREAM : BigInt(batch.expected),
    deadline: retryOptions.deadlineMs,
    requiresLeader: true,
  };
  const attempt = (): Promise<Sent> =>
    client
      .appendToStream(batch.stream, proposals, options)
      .then(
        ({ nextExpectedRevision, position }) =>
          E.right(position && { revision: Number(nextExpectedRevision), position: Number(position.commit) }),
        refusal(batch),
      );
  return retryWhileTransient(attempt, retryOptions, closing);
};

// where a batch stands, if that is what is stored at its place
const storedBatch = async (connection: Connection, batch: Batch): CallResult<AppendResult | undefined> => {
  const { stream, expected, events } = batch;
  const from = expected === 'no_stream' ? 0 : expected + 1;
  const found = await readStream(connection, stream, { from, limit: events.length }, (event) =>
    storedOf(event, stream),
  );
  return pipe(
    found,
    E.map((there) => {
      const last = there.at(-1);
      const same = events.every(({ id }, i) => there[i]?.id === id);
      return same && last !== undefined ? { revision: last.revision, position: last.position } : undefined;
    }),
  );
};

/**
 * Appends at the exact revision. An attempt whose answer was lost is made again with the same ids, so the batch is stored
 * once. A wrong revision is reported only after checking that the batch itself does not stand there.
 */
export const append = async (
  connection: Connection,
  batch: Batch,
): Promise<E.Either<AppendError, AppendResult>> => {
  const answered = await send(connection, batch);
  if (E.isLeft(answered)) return answered;
  const sent = answered.right;
  if (E.isRight(sent) && sent.right !== undefined)
    return Number.isSafeInteger(sent.right.position)
      ? E.right(sent.right)
      : E.left(storeUnavailable('other', 'position-out-of-range'));
  if (E.isLeft(sent) && sent.left._tag !== 'WrongExpectedRevision') return sent;
  const there = await storedBatch(connection, batch);
  if (E.isLeft(there)) return there;
  if (there.right !== undefined) return E.right(there.right);
  return E.isLeft(sent) ? sent : E.left(storeUnavailable('other', 'position-unknown'));
};
