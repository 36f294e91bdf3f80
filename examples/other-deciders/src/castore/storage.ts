import {
  type EventDetail,
  eventAlreadyExistsErrorCode,
  type EventStorageAdapter,
  GroupedEvent,
} from '@castore/core';
import { StreamName, written } from '@pavadonis/domain';
import { type EventStore, Failure } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { listStreams } from './list';
import type { Entry } from '../request';
import { isConflict, streamsOf } from '../streams';

/** An entry as Castore passes it on: the id of an aggregate is the name of a stream, and versions begin at 1. */
export type Detail = EventDetail<string, Entry, never>;

/** Returns an entry as Castore passes it on. */
export const detailOf = (entry: Entry): Detail => ({
  aggregateId: entry.stream,
  version: entry.revision + 1,
  type: entry.event.type,
  timestamp: entry.recordedAt,
  payload: entry,
});

const entryOf = ({ payload }: { readonly payload?: unknown }): Entry => payload as Entry;

const alreadyExists = ({ stream, revision }: Entry): Error =>
  Object.assign(new Error('another event has this version'), {
    code: eventAlreadyExistsErrorCode,
    aggregateId: stream,
    version: revision + 1,
  });

/** Puts a store of ours under Castore. Refused is whatever none of our stores does: to replace events or mix streams. */
export const storageOver = (store: EventStore): EventStorageAdapter => {
  const { read, append } = streamsOf(store);
  const push = async (entries: readonly [Entry, ...Entry[]], force = false): Promise<void> => {
    if (force) throw new Error('a stored event is never replaced');
    const [first, ...others] = entries;
    if (others.some(({ stream }) => stream !== first.stream))
      throw new Error('events of several streams are not stored together');
    const appended = await append(entries);
    if (E.isRight(appended)) return;
    throw isConflict(appended.left) ? alreadyExists(first) : new Failure(appended.left);
  };
  const storage: EventStorageAdapter = {
    getEvents: async (aggregateId, _context, options = {}) => {
      const { minVersion = 1, maxVersion = Infinity, limit = Infinity, reverse = false } = options;
      const entries = await read(written(StreamName, aggregateId));
      const found = entries.slice(minVersion - 1, maxVersion).map(detailOf);
      return { events: (reverse ? found.toReversed() : found).slice(0, limit) };
    },
    pushEvent: async (detail, { force }) => {
      await push([entryOf(detail)], force);
      return { event: detailOf(entryOf(detail)) };
    },
    pushEventGroup: async ({ force }, head, ...others) => {
      const entries = [entryOf(head.event), ...others.map(({ event }) => entryOf(event))] as const;
      await push(entries, force);
      return { eventGroup: entries.map((entry) => ({ event: detailOf(entry) })) };
    },
    groupEvent: (event) => new GroupedEvent({ event, eventStorageAdapter: storage }),
    listAggregateIds: (_context, options) => listStreams(store, options),
  };
  return storage;
};
