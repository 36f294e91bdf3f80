import { guardCalls, refuseCondition, type EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { append } from './append';
import type { Connection } from './connection';
import { prepareFollow } from './follow';
import { readLog } from './read-log';
import { provisionalFrom } from './provisional';
import { readStream } from './read-stream';
import { identifiedOf, scannedOf, storedOf } from './server-event';

// a read of one stream is mostly waiting; sixteen at once were no faster over a link of 10 ms
const READS_AT_ONCE = 8;

/** Where the server of a store is, how far clocks may be apart, and how its connection is ended. */
interface StoreOptions {
  readonly address: string;
  readonly clockToleranceMs: number;
  readonly disconnect: () => Promise<void>;
}

/** Makes the store of a connection to an address, which `disconnect` ends. */
export const storeOn = (
  connection: Connection,
  { address, clockToleranceMs, disconnect }: StoreOptions,
): EventStore => {
  const { closing } = connection;
  return {
    ...guardCalls(() => closing.aborted, {
      append: (stream, expected, events, options) => async () => {
        const none = refuseCondition(options);
        return E.isLeft(none) ? none : append(connection, { stream, expected, events });
      },
      readStream: (stream, range) => () =>
        readStream(connection, stream, range, (event) => storedOf(event, stream)),
      readAll: (range) => () => readLog(connection, range, storedOf),
      scan: (range) => () => readLog(connection, range, scannedOf),
      scanStream: (stream, range) => () =>
        readStream(connection, stream, range, (event) => identifiedOf(event, stream)),
      provisionalFrom: () => () => provisionalFrom(connection, clockToleranceMs),
    }),
    logName: `eventstoredb:${address}`,
    readsAtOnce: READS_AT_ONCE,
    checksConditions: false,
    follow: prepareFollow(connection),
    close: () => async () => {
      if (!closing.aborted) await disconnect();
      return E.right(undefined);
    },
  };
};
