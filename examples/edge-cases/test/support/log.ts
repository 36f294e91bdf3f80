import type { Recordable, Recorded } from '@pavadonis/domain';
import {
  encode,
  type EventStore,
  history,
  memoryStore,
  type NewEvent,
  orThrow,
} from '@pavadonis/event-store';
import { type ReadModel, replay, type RowTypes, type View } from '@pavadonis/projection';
import { type GivenEvent, type Known, type LogEntry, logOf } from '@pavadonis/testing';

/** Encodes an entry of a log as a store holds it. */
export const encoded = ({ stream, ...entry }: LogEntry): NewEvent => orThrow(encode(stream, entry));

const append = async (store: EventStore, log: readonly LogEntry[]): Promise<void> => {
  for (const entry of log) {
    const expected = entry.revision === 0 ? 'no_stream' : entry.revision - 1;
    await orThrow(store.append(entry.stream, expected, [encoded(entry)], { imported: true }));
  }
};

/** A log in a store in memory, encoded. Each read replays and decodes it. */
interface StoredLog {
  readonly in: <Rows extends RowTypes>(model: ReadModel<Rows>, known?: Known) => Promise<View<Rows>>;
  /** Returns the log with its metadata, stream by stream. */
  readonly recorded: (known?: Known) => Promise<readonly Recorded<Recordable>[]>;
}

/** Makes a log of the events of several streams, one after another, with positions and `eventId`s from 1. */
export const given = (...streams: readonly Iterable<GivenEvent>[]): StoredLog => {
  const log = logOf(streams.flatMap((events) => [...events]));
  const store = memoryStore();
  const stored = append(store, log);
  return {
    in: async (model, known = {}) => {
      await stored;
      const { views } = await orThrow(replay({ model }, known)(history(store)));
      return views.model;
    },
    recorded: async (known = {}) => {
      await stored;
      const names = [...new Set(log.map(({ stream }) => stream))];
      const each = names.map((name) => orThrow(history(store).recorded(name, known)));
      return (await Promise.all(each)).flat();
    },
  };
};
