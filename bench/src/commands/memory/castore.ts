import { type Aggregate, Command, type EventDetail, EventStore, EventType } from '@castore/core';
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory';
import type { Command as About } from '@pavadonis/casework';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import type { Office } from '../office';
import { recordVisit, type Visit } from '../visit';

interface Case extends Aggregate {
  readonly state: Client.State;
}

type Detail = EventDetail<'ClientEvent', Client.Event, About>;

const reduce = (before: Case | undefined, { aggregateId, version, payload }: Detail): Case => ({
  aggregateId,
  version,
  state: Client.evolve(before?.state ?? Client.initial, payload),
});

/** Opens Castore's commands over its store in memory. */
export const castore = (): Office => {
  const store = new EventStore({
    eventStoreId: 'CLIENTS',
    eventTypes: [new EventType<'ClientEvent', Client.Event, About>({ type: 'ClientEvent' })],
    reducer: reduce,
    eventStorageAdapter: new InMemoryEventStorageAdapter(),
  });

  const push = async (
    aggregateId: string,
    version: number,
    events: readonly Client.Event[],
    metadata: About,
  ): Promise<void> => {
    const [first, ...others] = events.map((payload, place) =>
      store.groupEvent({ aggregateId, version: version + 1 + place, type: 'ClientEvent', payload, metadata }),
    );
    if (first !== undefined) await EventStore.pushEventGroup({}, first, ...others);
  };

  const record = new Command({
    commandId: 'RECORD_VISIT',
    requiredEventStores: [store],
    handler: async ({ stream, facts, command }: Visit, [clients]: [typeof store]): Promise<void> => {
      const { aggregate } = await clients.getExistingAggregate(stream);
      await push(stream, aggregate.version, orThrow(recordVisit(facts)(aggregate.state)), command);
    },
  });

  return {
    admit: ({ stream, recorded, admission }) => push(stream, 0, recorded, admission),
    carryOut: (visit) => record.handler(visit, [store]),
    eventsOf: async (stream) => (await store.getEvents(stream)).events.map(({ payload }) => payload),
    close: () => Promise.resolve(),
  };
};
