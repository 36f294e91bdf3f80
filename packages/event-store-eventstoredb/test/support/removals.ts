import type { EventStore, StoredEvent } from '@pavadonis/event-store';
import type { Removal } from '@pavadonis/event-store/contract';
import type { Log } from '@pavadonis/fixtures/eventstoredb/log';
import { setTimeout } from 'node:timers/promises';

type Stream = StoredEvent['stream'];

const SOON_SECONDS = 0.001;

/** Ways to remove the beginning of a stream, each named by the end of "a stream that …". */
const REMOVALS: Readonly<Record<string, (log: Log, stream: Stream) => unknown>> = {
  'was truncated before a revision': (log, stream) => log.setMetadata(stream, { $tb: 3 }),
  'was truncated as a whole': (log, stream) => log.setMetadata(stream, { $tb: 4 }),
  'is kept to its last events': (log, stream) => log.setMetadata(stream, { $maxCount: 1 }),
  'is too old': async (log, stream) => {
    await setTimeout(10);
    log.setMetadata(stream, { $maxAge: SOON_SECONDS });
  },
  'was deleted': (log, stream) => log.remove(stream, false),
  'was deleted for good': (log, stream) => log.remove(stream, true),
};

/** These removals as the contract needs them, also after the server has cleaned up its log. */
export const removalsOn = (logOf: (store: EventStore) => Log): Readonly<Record<string, Removal>> => {
  const all = Object.entries(REMOVALS).flatMap(([how, remove]): readonly (readonly [string, Removal])[] => [
    [how, (store, stream) => Promise.resolve(remove(logOf(store), stream))],
    [
      `${how} and cleaned up`,
      async (store, stream) => {
        await remove(logOf(store), stream);
        logOf(store).scavenge();
      },
    ],
  ]);
  return Object.fromEntries(all);
};
