import {
  DeadlineExceededError,
  MaxAppendSizeExceededError,
  NO_STREAM,
  WrongExpectedVersionError,
  type AppendToStreamOptions,
} from '@eventstore/db-client';
import {
  appendTooLarge,
  storeUnavailable,
  streamTruncated,
  wrongExpectedRevision,
  type AppendResult,
  type AppendError,
  type ExpectedRevision,
  type NewEvent,
  type StoredEvent,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { CallResult, Connection } from './connection';
import type { Line } from './line';
import { pauseAfter, retryWhileTransient } from './retry';
import { eventData } from './event-data';
import { readRest } from './read-stream';
import { isDeletedForGood, removalOf } from './removal';
import { storedOf } from './server-event';

/** Events on their way to a place in a stream. */
interface Batch {
  readonly stream: StoredEvent['stream'];
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

// the server tells no position of some batches that an earlier attempt had stored
type Sent = E.Either<AppendError, Place | undefined>;

/** Where the last event of a batch stands. */
type Place = Omit<AppendResult, 'storedNow'>;

const bytesOf = (events: readonly NewEvent[]): number =>
  events.reduce((sum, { data, metadata }) => sum + Buffer.byteLength(data) + Buffer.byteLength(metadata), 0);

const refusal =
  ({ stream, expected, events }: Batch, { giveUp }: Line) =>
  (thrown: unknown): Sent => {
    if (thrown instanceof DeadlineExceededError) giveUp();
    if (thrown instanceof WrongExpectedVersionError) {
      const { actualVersion } = thrown;
      const actual = typeof actualVersion === 'bigint' ? Number(actualVersion) : 'no_stream';
      return E.left(wrongExpectedRevision(stream, expected, actual));
    }
    if (thrown instanceof MaxAppendSizeExceededError)
      return E.left(appendTooLarge(bytesOf(events), thrown.maxAppendSize));
    if (isDeletedForGood(thrown)) return E.left(streamTruncated(stream, 'deleted_for_good'));
    throw thrown;
  };

// always at the exact revision: only there does the server know an earlier attempt again
const send = ({ client, retryOptions, closing, line }: Connection, batch: Batch): CallResult<Sent> => {
  const proposals = batch.events.map(eventData);
  const last = batch.events.at(-1);
  const options: AppendToStreamOptions = {
    expectedRevision: batch.expected === 'no_stream' ? NO_STREAM : BigInt(batch.expected),
    deadline: retryOptions.deadlineMs,
    requiresLeader: true,
  };
  const attempt = (): Promise<Sent> =>
    client.appendToStream(batch.stream, proposals, options).then(
      ({ nextExpectedRevision, position }) =>
        E.right(
          position &&
            last && {
              revision: Number(nextExpectedRevision),
              position: Number(position.commit),
              recordedAt: last.recordedAt,
            },
        ),
      refusal(batch, line),
    );
  return retryWhileTransient(attempt, retryOptions, closing);
};

const placeOf = ({ expected }: Pick<Batch, 'expected'>): number =>
  expected === 'no_stream' ? 0 : expected + 1;

// the server refuses because of events that a reader is shown only a moment later
const isYetToBeSeen = (
  there: readonly StoredEvent[],
  from: number,
  actual: ExpectedRevision,
  events: readonly NewEvent[],
): boolean =>
  actual !== 'no_stream' &&
  (there[0]?.revision ?? from) === from &&
  from + there.length <= actual &&
  there.length < events.length;

// where a batch stands, if that is what is stored at its place
const storedBatch = async (
  connection: Connection,
  { stream, expected, events }: Batch,
  actual: ExpectedRevision,
): CallResult<Place | undefined> => {
  const from = placeOf({ expected });
  for (let reads = 1; ; reads += 1) {
    const found = await readRest(connection, stream, { from, limit: events.length }, (event) =>
      storedOf(event, stream),
    );
    if (E.isLeft(found)) return found;
    const there = found.right;
    if (isYetToBeSeen(there, from, actual, events) && reads < connection.retryOptions.attempts) {
      await pauseAfter(reads, connection.closing);
      continue;
    }
    const last = there.at(-1);
    const same = events.every(({ id }, i) => there[i]?.id === id);
    return E.right(
      same && last !== undefined
        ? { revision: last.revision, position: last.position, recordedAt: last.recordedAt }
        : undefined,
    );
  }
};

const result = (place: Place, storedNow: boolean): E.Either<AppendError, AppendResult> =>
  Number.isSafeInteger(place.position)
    ? E.right({ ...place, storedNow })
    : E.left(storeUnavailable('other', 'position-out-of-range'));

/**
 * Appends at the exact revision. An attempt whose answer was lost is made again with the same ids of the server, so the batch
 * is stored once. A wrong revision is reported only after checking that no other call stored the batch there; that costs
 * a read, and only then. Before all that, a read of one event sees that the stream's beginning is still there.
 */
export const append = async (
  connection: Connection,
  batch: Batch,
): Promise<E.Either<AppendError, AppendResult>> => {
  const { stream } = batch;
  const { retryOptions, closing } = connection;
  const removal = await retryWhileTransient(() => removalOf(connection, stream), retryOptions, closing);
  if (E.isLeft(removal)) return removal;
  if (removal.right !== undefined) return E.left(removal.right);
  const answered = await send(connection, batch);
  if (E.isLeft(answered)) return answered;
  const sent = answered.right;
  if (E.isRight(sent) && sent.right !== undefined)
    // the server begins a stream anew after all that it held, where an operator has just deleted it
    return sent.right.revision === placeOf(batch) + batch.events.length - 1
      ? result(sent.right, true)
      : E.left(streamTruncated(stream, 'truncated', sent.right.revision - batch.events.length + 1));
  const refused = E.isLeft(sent) ? sent.left : undefined;
  if (refused !== undefined && refused._tag !== 'WrongExpectedRevision') return E.left(refused);
  const actual = refused?.actual ?? placeOf(batch) + batch.events.length - 1;
  const there = await storedBatch(connection, batch, actual);
  if (E.isLeft(there)) return there;
  if (there.right !== undefined) return result(there.right, refused === undefined);
  return E.left(refused ?? storeUnavailable('other', 'position-unknown'));
};
