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
import { lookForRemovals } from './beginnings';
import type { Connection } from './connection';
import { faultOf } from './fault';
import { withPositions } from './position';
import { removalOf } from './removal';
import { pauseAfter, retryWhileTransient } from './retry';
import { positionOf, storedOf, streamOf, type ServerEvent } from './server-event';
import { subscriptionBuffer, TO_BE_RENEWED, type SubscriptionBuffer } from './subscription-buffer';

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

/** An event of ours, or one by which the beginning of a stream of ours may have been removed. */
interface Followed {
  readonly position: number;
  readonly event: StoredEvent | undefined;
  readonly suspect: StoredEvent['stream'] | undefined;
}

// the events before one that shows a removal, and the removal, or why that is not known
const untilRemoval = async (
  connection: Connection,
  followed: readonly Followed[],
): Promise<readonly [before: readonly Followed[], end: ReadError | undefined]> => {
  const { retryOptions, closing, beginnings } = connection;
  for (const [i, { suspect }] of followed.entries()) {
    if (suspect === undefined) continue;
    const removal = await retryWhileTransient(() => removalOf(connection, suspect), retryOptions, closing);
    if (E.isLeft(removal)) return [followed.slice(0, i), removal.left];
    if (removal.right !== undefined) return [followed.slice(0, i), removal.right];
    beginnings.streams.add(suspect);
  }
  return [followed, undefined];
};

const pageOf = (
  followed: readonly Followed[],
  source: SubscriptionBuffer<Followed>,
  after: number,
  isWhole: boolean,
): Page =>
  pipe(
    withPositions(followed),
    E.map((checked) => ({
      events: checked.flatMap(({ event }) => event ?? []),
      position: Math.max(after, isWhole ? source.place() : 0, checked.at(-1)?.position ?? 0),
      caughtUp: isWhole && source.live() && source.waiting() === 0,
    })),
  );

// events that are neither ours nor a sign of a removal are kept by nobody
const keeper = (connection: Connection, after: number): ((event: ServerEvent) => Followed | undefined) => {
  const look = lookForRemovals(connection, after);
  return (event) => {
    const position = positionOf(event);
    const { stream, suspect } = look(event, streamOf(event), position);
    if (stream === undefined && suspect === undefined) return undefined;
    return { position, event: stream && storedOf(event, stream), suspect };
  };
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
    const keep = keeper(connection, after);
    const { stop, stopped, release } = stopWith(signal, connection.closing);
    let position = after;
    let endReported = false;
    let failures = 0;
    try {
      while (!stopped()) {
        const source = subscriptionBuffer(connection, { after: position }, limit, keep);
        try {
          while (!stopped() && source.failure() === undefined) {
            const rings = source.news.rings();
            await gather(source, limit, stop);
            const [followed, end] = await untilRemoval(connection, source.take(limit));
            const page = pageOf(followed, source, position, end === undefined);
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
            }
            if (end !== undefined) {
              yield E.left(end);
              return;
            }
            if (!moved) await source.news.rungSince(rings, stop);
          }
        } finally {
          source.end();
        }
        const failure = source.failure();
        if (failure === undefined || failure === TO_BE_RENEWED) continue;
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
