import { DeadlineExceededError } from '@eventstore/db-client';
import type { Readable, ReadableOptions } from 'node:stream';
import type { Connection } from './connection';
import { rawResponses } from './raw-responses';
import type { ServerEvent } from './server-event';

/** A read of the client that is made with these options. */
export type Read = (options: ReadableOptions) => Readable & { readonly cancel: () => Promise<void> };

/** How a read ended: how many events there were, and whether the server found the stream. */
interface Collected {
  readonly count: number;
  readonly found: boolean;
}

/**
 * Calls `take` with each event of a read. Rejects with the client's error, if the server is
 * silent for longer than the deadline, or when the store is closed: the client sets no deadline for reads, and reports nothing
 * of those that it cancels itself.
 */
export const collect = (
  { retryOptions, closing }: Pick<Connection, 'retryOptions' | 'closing'>,
  make: Read,
  take: (event: ServerEvent) => void,
): Promise<Collected> =>
  new Promise((resolve, reject) => {
    let count = 0;
    let found = true;
    const over = (): void => {
      clearTimeout(silence);
      closing.removeEventListener('abort', abort);
    };
    const fail = (error: Error): void => {
      over();
      reject(error);
    };
    const giveUp = (error: Error): void => {
      // it rejects if the call never came about, and then there is nothing to cancel
      read.cancel().catch(() => undefined);
      fail(error);
    };
    const abort = (): void => giveUp(new Error('aborted'));
    const silence = setTimeout(() => giveUp(new DeadlineExceededError()), retryOptions.deadlineMs);
    closing.addEventListener('abort', abort);
    const options = rawResponses((response, next) => {
      silence.refresh();
      const event = response.getEvent()?.getEvent();
      if (response.hasStreamNotFound()) found = false;
      if (event !== undefined) {
        count += 1;
        take(event);
      }
      next();
    });
    const read = make(options)
      .on('end', () => {
        over();
        resolve({ count, found });
      })
      .on('error', fail)
      .resume();
  });
