import { type Category, categoryOf, type StreamName } from '@pavadonis/domain';
import type { EventStore, ReadError, StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Interrupted } from '../failure';
import { unlessInterrupted } from './interruptible';

const PAGE = 1000;

/** The extent of a log. */
export interface LogFacts {
  readonly events: number;
  /** The position of the last event; 0 for an empty log. */
  readonly position: number;
  /** The streams of each category. */
  readonly streams: Readonly<Record<Category, number>>;
}

/** Listens to how many events were read so far. */
export type OnEvents = (events: number) => void;

/** Reads the whole log for what it holds. */
export const logFacts =
  (signal: AbortSignal, onEvents: OnEvents) =>
  (store: EventStore): TaskEither<ReadError | Interrupted, LogFacts> =>
  async () => {
    const seen = new Set<StreamName>();
    const streams = { client: 0, contract: 0, operation: 0, centre: 0 };
    let [events, position] = [0, 0];
    for (;;) {
      const page = await unlessInterrupted(signal)(store.scan({ after: position, limit: PAGE }))();
      if (E.isLeft(page)) return page;
      for (const { stream, position: at } of page.right) {
        position = at;
        if (seen.has(stream)) continue;
        seen.add(stream);
        streams[categoryOf(stream)] += 1;
      }
      events += page.right.length;
      onEvents(events);
      if (page.right.length < PAGE) return E.right({ events, position, streams });
    }
  };

/** Reads the event at a position, if there is one. */
export const eventAt =
  (position: number) =>
  (store: EventStore): TaskEither<ReadError, StoredEvent | undefined> =>
  async () => {
    if (position < 1) return E.right(undefined);
    const page = await store.readAll({ after: position - 1, limit: 1 })();
    return E.isLeft(page) ? page : E.right(page.right[0]);
  };
