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
 * Calls `take` with each event of a read. Rejects with the client's error, if the server is silent for longer than the
 * deadline, or when the store is closed: the client sets no deadline for reads, and reports nothing of those that it cancels
 * itself. After silence the connection is given up, too.
 */
// Calls on one connection are linked, each to the next. So what a call can reach when it is over lives on for a while, and a
// replay of many pages would fill the memory with them: this one lets go of `take`, and its promise brings no events.
export const collect = (
  { retryOptions, closing, line }: Pick<Connection, 'retryOptions' | 'closing' | 'line'>,
  make: Read,
  take: (event: ServerEvent) => void,
): Promise<Collected> => {
  const taker: { take?: typeof take } = { take };
  let count = 0;
  let found = true;
  let heard = (): void => undefined;
  const read = make(
    rawResponses((response, next) => {
      heard();
      const event = response.getEvent()?.getEvent();
      if (response.hasStreamNotFound()) found = false;
      if (event !== undefined) {
        count += 1;
        taker.take?.(event);
      }
      next();
    }),
  );
  return new Promise((resolve, reject) => {
    const over = (): void => {
      delete taker.take;
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
    const silence = setTimeout(() => {
      giveUp(new DeadlineExceededError());
      line.giveUp();
    }, retryOptions.deadlineMs);
    heard = () => silence.refresh();
    closing.addEventListener('abort', abort);
    read
      .on('end', () => {
        over();
        resolve({ count, found });
      })
      .on('error', fail)
      .resume();
  });
};
