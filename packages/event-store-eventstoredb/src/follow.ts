import {
  checkFollowRange,
  storeClosed,
  type EventStore,
  type FollowedPage,
  type FollowRange,
  type ReadError,
  type StoredEvent,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { setImmediate } from 'node:timers/promises';
import type { Connection } from './connection';
import { faultOf } from './fault';
import { withPositions } from './position';
import { pauseAfter } from './retry';
import { storedOf, streamOf, type ServerEvent } from './server-event';
import { isOurs } from './stream-names';
import { subscriptionBuffer, type SubscriptionBuffer } from './subscription-buffer';

type Page = E.Either<ReadError, FollowedPage>;

const PAGE = 500;
// how long a page may wait to be filled while there is still much to read
const GATHER_MS = 20;

const gather = async (
  { news, waiting, live, failure }: SubscriptionBuffer<unknown>,
  limit: number,
  stop: AbortSignal,
): Promise<void> => {
  // what came in one packet comes event by event
  await setImmediate();
  if (waiting() === 0) return;
  let isDue = false;
  const due = setTimeout(() => {
    isDue = true;
    news.ring();
  }, GATHER_MS);
  const mayFill = (): boolean => !isDue && !stop.aborted && !live() && failure() === undefined;
  while (mayFill() && waiting() < limit) await news.rungSince(news.rings(), stop);
  clearTimeout(due);
};

const takePage = (source: SubscriptionBuffer<StoredEvent>, limit: number, after: number): Page =>
  pipe(
    withPositions(source.take(limit)),
    E.map((events) => ({
      events,
      position: Math.max(after, source.place(), events.at(-1)?.position ?? 0),
      caughtUp: source.live() && source.waiting() === 0,
    })),
  );

const ours = (event: ServerEvent): StoredEvent | undefined => {
  const stream = streamOf(event);
  return isOurs(stream) ? storedOf(event, stream) : undefined;
};

// a controller for one follower: `AbortSignal.any` would hold on to it for as long as the store is open
const stopWith = (...signals: readonly (AbortSignal | undefined)[]) => {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  for (const signal of signals) {
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort);
  }
  const release = (): void => {
    for (const signal of signals) signal?.removeEventListener('abort', abort);
  };
  // a function, since the compiler takes a property that was false for false ever after
  return { stop: controller.signal, stopped: (): boolean => controller.signal.aborted, release };
};

/**
 * Follows by a subscription that the server filters. A lost subscription is renewed after the last event yielded, so nothing
 * is missed and nothing comes twice. The fault is yielded after as many failures in a row as a call has attempts.
 */
export const prepareFollow = (connection: Connection): EventStore['follow'] =>
  async function* follow(range: FollowRange): AsyncGenerator<Page, void, undefined> {
    const checked = checkFollowRange(range);
    if (E.isLeft(checked)) {
      yield checked;
      return;
    }
    const { after, limit = PAGE, signal } = checked.right;
    const { stop, stopped, release } = stopWith(signal, connection.closing);
    let position = after;
    let endReported = false;
    let failures = 0;
    try {
      while (!stopped()) {
        const source = subscriptionBuffer(connection, { after: position }, limit, ours);
        try {
          while (!stopped() && source.failure() === undefined) {
            const rings = source.news.rings();
            await gather(source, limit, stop);
            const page = takePage(source, limit, position);
            if (E.isLeft(page)) {
              yield page;
              return;
            }
            const { position: reached, caughtUp } = page.right;
            const moved = reached > position;
            position = reached;
            if (moved) failures = 0;
            if (moved || (caughtUp && !endReported)) {
              endReported = caughtUp;
              yield page;
            } else await source.news.rungSince(rings, stop);
          }
        } finally {
          source.end();
        }
        const failure = source.failure();
        if (failure === undefined) continue;
        const { transient, error } = faultOf(failure);
        failures = source.live() ? 1 : failures + 1;
        if (!transient || failures >= connection.retryOptions.attempts) {
          yield E.left(error);
          return;
        }
        await pauseAfter(failures, stop);
      }
      if (signal?.aborted !== true) yield E.left(storeClosed);
    } finally {
      release();
    }
  };
