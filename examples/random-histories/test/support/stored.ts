import type { KnownAt } from '@pavadonis/domain';
import { decoder, encode, type EventStore, history, memoryStore, orThrow } from '@pavadonis/event-store';
import { withBytes } from '@pavadonis/fixtures/with-bytes';
import { replay } from '@pavadonis/projection';
import { models, type Rows } from '../answers/figures';
import type { Log } from './question';

/** Writes a log to a store, encoded, each event at its revision. */
export const append = async (store: EventStore, log: Log): Promise<void> => {
  for (const { stream, revision, ...recorded } of log) {
    const encoded = encode(stream, recorded);
    const expected = revision === 0 ? 'no_stream' : revision - 1;
    await orThrow(store.append(stream, expected, [orThrow(encoded)], { imported: true }));
  }
};

/** Writes a log to a store in memory that gives pages of bytes, as a file does. */
export const stored = async (log: Log): Promise<EventStore> => {
  const store = withBytes(memoryStore());
  await append(store, log);
  return store;
};

// all walks share one decoder, as in a host: it compiles a type when it first meets it
const through = decoder();

/** Replays the rows of all read models from a store through the decoder. */
export const replayed = async (store: EventStore, knownAt: KnownAt | undefined): Promise<Rows> => {
  const { views } = await orThrow(
    replay(models, knownAt === undefined ? {} : { knownAt })(history(store, through)),
  );
  return views;
};
