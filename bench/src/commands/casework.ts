import { casework } from '@pavadonis/casework';
import type { Instant } from '@pavadonis/domain';
import { encode, eventIdAt, type EventStore, history, orThrow } from '@pavadonis/event-store';
import type * as Client from '@pavadonis/domain/client';
import type { Office } from './office';
import { recordVisit } from './visit';

/** Opens casework on a store, by default with casework's own cache size. */
export const onStore = (store: EventStore, cache?: number): Office => {
  const { decide } = casework({ store, cache });
  const { recorded: read } = history(store);
  return {
    admit: async ({ stream, recorded, admission }) => {
      const { commandId, by, evidence = [] } = admission;
      const recordedAt = new Date().toISOString() as Instant;
      const metadata = { by, commandId, evidence };
      const events = recorded.map((event, place) => {
        const id = eventIdAt(commandId, place);
        return orThrow(encode(stream, { id, recordedAt, metadata, event }));
      });
      await orThrow(store.append(stream, 'no_stream', events));
    },
    carryOut: async ({ stream, facts, command }) => {
      const { _tag } = await orThrow(decide(stream, recordVisit, facts, command));
      if (_tag !== 'Recorded') throw new Error(_tag);
    },
    // a client's stream holds only events of a client
    eventsOf: async (stream) => (await orThrow(read(stream))).map(({ event }) => event as Client.Recordable),
    close: async () => {
      await orThrow(store.close());
    },
  };
};
