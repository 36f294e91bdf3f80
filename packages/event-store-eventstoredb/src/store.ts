import {
  checkAppend,
  checkLogRange,
  checkStreamRange,
  storeClosed,
  type EventStore,
  type StoreClosed,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { append } from './append';
import type { Connection } from './connection';
import { prepareFollow } from './follow';
import { readLog } from './read-log';
import { readStream } from './read-stream';
import { identifiedOf, scannedOf, storedOf } from './server-event';

/** The port on a connection. `disconnect` lets go of it. */
export const storeOn = (connection: Connection, disconnect: () => Promise<void>): EventStore => {
  const { closing } = connection;

  const whenOpen =
    <W, X, A>(checked: E.Either<W, void>, answer: TaskEither<X, A>): TaskEither<W | X | StoreClosed, A> =>
    async () => {
      if (closing.aborted) return E.left(storeClosed);
      return E.isLeft(checked) ? checked : answer();
    };

  return {
    append: (stream, expected, events) =>
      whenOpen(checkAppend(expected, events), () => append(connection, { stream, expected, events })),
    readStream: (stream, range) =>
      whenOpen(checkStreamRange(range), () =>
        readStream(connection, stream, range, (event) => storedOf(event, stream)),
      ),
    readAll: (range) => whenOpen(checkLogRange(range), () => readLog(connection, range, storedOf)),
    scan: (range) => whenOpen(checkLogRange(range), () => readLog(connection, range, scannedOf)),
    scanStream: (stream, { limit, knownAt }) =>
      whenOpen(checkStreamRange({ limit, knownAt }), () =>
        readStream(connection, stream, { limit, knownAt }, (event) => identifiedOf(event, stream)),
      ),
    follow: prepareFollow(connection),
    close: () => async () => {
      if (!closing.aborted) await disconnect();
      return E.right(undefined);
    },
  };
};
