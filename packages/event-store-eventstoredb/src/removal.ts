import { BACKWARDS, END, ErrorType, isCommandError } from '@eventstore/db-client';
import { streamTruncated, type StoredEvent, type StreamTruncated } from '@pavadonis/event-store';
import type { Connection } from './connection';
import { collect } from './read-with-deadline';
import type { ServerEvent } from './server-event';
import { removingKeys } from './stream-metadata';

type Stream = StoredEvent['stream'];

/** Returns whether the server refuses a call because the stream was deleted for good. */
export const isDeletedForGood = (thrown: unknown): boolean =>
  thrown instanceof Error && isCommandError(thrown) && thrown.type === ErrorType.STREAM_DELETED;

// the server finds a stream that it deleted as little as one that never was
const isDeleted = async (connection: Connection, stream: Stream): Promise<boolean> => {
  let keys: readonly string[] = [];
  const last = { direction: BACKWARDS, fromRevision: END, maxCount: 1, requiresLeader: true } as const;
  await collect(
    connection,
    (options) => connection.client.readStream(`$$${stream}`, last, options),
    (event) => {
      keys = removingKeys(event);
    },
  );
  return keys.includes('$tb');
};

/**
 * Reads a stream from its beginning. Returns how the beginning was removed, if it was. Rejects with the client's errors.
 */
export const readFromBeginning = async (
  connection: Connection,
  stream: Stream,
  maxCount: number,
  take: (event: ServerEvent) => void,
): Promise<StreamTruncated | undefined> => {
  let first: number | undefined;
  try {
    const { found } = await collect(
      connection,
      (options) =>
        connection.client.readStream(stream, { fromRevision: 0n, maxCount, requiresLeader: true }, options),
      (event) => {
        first ??= Number(event.getStreamRevision());
        take(event);
      },
    );
    if (!found) return (await isDeleted(connection, stream)) ? streamTruncated(stream, 'deleted') : undefined;
  } catch (thrown) {
    if (isDeletedForGood(thrown)) return streamTruncated(stream, 'deleted_for_good');
    throw thrown;
  }
  return first === 0 ? undefined : streamTruncated(stream, 'truncated', first);
};

/** Returns how the beginning of a stream was removed, if it was. */
export const removalOf = (connection: Connection, stream: Stream): Promise<StreamTruncated | undefined> =>
  readFromBeginning(connection, stream, 1, () => undefined);
