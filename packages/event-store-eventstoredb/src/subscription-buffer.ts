import { DeadlineExceededError, eventTypeFilter, streamNameFilter } from '@eventstore/db-client';
import { bell, MERGING_TYPES, type Bell, type LogRange } from '@pavadonis/event-store';
import type { Connection } from './connection';
import { placeAt } from './position';
import { rawResponses } from './raw-responses';
import type { ServerEvent } from './server-event';
import { PREFIXES } from './stream-names';

/** The events that a subscription has brought and nobody has taken yet. */
export interface SubscriptionBuffer<A> {
  /** Rings when the first event came, when a page is full, when anything but an event to keep came, and always when live. */
  readonly news: Bell;
  readonly waiting: () => number;
  /** Whether the server has said that it gave everything there was. */
  readonly live: () => boolean;
  /** The error by which the subscription ended, if nobody ended it. */
  readonly failure: () => Error | undefined;
  /** Takes the oldest, at most so many. */
  readonly take: (most: number) => readonly A[];
  /** A place up to which everything was taken, as far as the server said: before or beyond the last event taken. */
  readonly place: () => number;
  readonly end: () => void;
}

/**
 * The failure of a subscription that has given everything, and has been silent for so long, or whose connection was given up.
 * Another one takes its place, and nobody need be told.
 */
export const TO_BE_RENEWED = new Error('to be renewed');

// of 32 events that others wrote each
const CHECKPOINT_INTERVAL = 32;

/**
 * Subscribes to events of our streams after a position, and buffers those that `keep` returns. Buffers two pages at most; the
 * server waits meanwhile.
 */
export const subscriptionBuffer = <A>(
  { client, retryOptions, line }: Connection,
  { after, only }: Pick<LogRange, 'after' | 'only'>,
  page: number,
  keep: (event: ServerEvent) => A | undefined,
): SubscriptionBuffer<A> => {
  const news = bell();
  let waiting: A[] = [];
  let taken = 0;
  let live = false;
  let checkpoint = { behind: 0, position: after };
  let failure: Error | undefined;
  let goOn: (() => void) | undefined;

  const fail = (error: Error): void => {
    failure ??= error;
    news.ring();
  };
  const noteSilence = (): void => {
    // the server may be waiting itself
    if (goOn !== undefined) return;
    fail(live ? TO_BE_RENEWED : new DeadlineExceededError());
    if (!live) line.giveUp();
  };
  // a follower that was left without a word keeps no process alive
  let silence = setTimeout(noteSilence, retryOptions.deadlineMs).unref();
  const noteLive = (): void => {
    if (live) return;
    live = true;
    clearTimeout(silence);
    silence = setTimeout(noteSilence, retryOptions.silenceMs).unref();
  };
  const release = line.onGivenUp(() => fail(live ? TO_BE_RENEWED : new Error('given up')));

  const options = rawResponses((response, next) => {
    silence.refresh();
    const event = response.getEvent()?.getEvent();
    const kept = event && keep(event);
    if (kept !== undefined) waiting.push(kept);
    else if (event === undefined) {
      const place = response.getCheckpoint()?.getCommitPosition();
      if (place !== undefined) checkpoint = { behind: taken + waiting.length, position: Number(place) };
      if (response.hasCaughtUp()) noteLive();
    }
    if (kept === undefined || live || waiting.length === 1 || waiting.length >= page) news.ring();
    if (waiting.length < 2 * page) next();
    else goOn = next;
  });
  // one filter has room for streams or for types; whoever keeps an event looks at both
  const filter =
    only === undefined
      ? streamNameFilter({ prefixes: [...PREFIXES], checkpointInterval: CHECKPOINT_INTERVAL })
      : eventTypeFilter({ prefixes: [...MERGING_TYPES], checkpointInterval: CHECKPOINT_INTERVAL });
  const subscription = client
    .subscribeToAll({ fromPosition: placeAt(after), filter }, options)
    .on('error', fail)
    // a server that shuts down ends its streams without an error
    .on('end', () => fail(new Error('ended')))
    .resume();

  return {
    news,
    waiting: () => waiting.length,
    live: () => live,
    failure: () => failure,
    take: (most) => {
      const oldest = waiting.slice(0, most);
      waiting = waiting.slice(most);
      taken += oldest.length;
      const next = goOn;
      if (next !== undefined && waiting.length < 2 * page) {
        goOn = undefined;
        silence.refresh();
        next();
      }
      return oldest;
    },
    place: () => (taken >= checkpoint.behind ? checkpoint.position : after),
    end: () => {
      clearTimeout(silence);
      release();
      // it rejects if the call never came about, and then there is nothing to cancel
      subscription.unsubscribe().catch(() => undefined);
      subscription.destroy();
    },
  };
};
