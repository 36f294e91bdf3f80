import { type Aggregate, Command, EventStore as Castore, EventType } from '@castore/core';
import type { EventStore } from '@pavadonis/event-store';
import { detailOf, type Detail, storageOver } from './castore/storage';
import { answer, type Entry, type Handle, type Request } from './request';

interface StreamAggregate extends Aggregate {
  readonly recorded: readonly Entry[];
}

const reducer = (before: StreamAggregate | undefined, { payload, ...detail }: Detail): StreamAggregate => ({
  aggregateId: detail.aggregateId,
  version: detail.version,
  recorded: [...(before?.recorded ?? []), payload],
});

/** Handles requests with a command of Castore, over a store of ours. After a conflict it decides again, twice. */
export const castore = (store: EventStore): Handle => {
  const streams = new Castore({
    eventStoreId: 'STREAMS',
    eventTypes: [new EventType<string, Entry, never>({ type: 'RECORDED' })],
    reducer,
    eventStorageAdapter: storageOver(store),
  });
  const command = new Command({
    commandId: 'HANDLE_REQUEST',
    requiredEventStores: [streams],
    handler: async (request: Request, [all]: [typeof streams]): Promise<void> => {
      const { aggregate } = await all.getAggregate(request.stream);
      const entries = answer(request, aggregate?.recorded ?? []);
      const [first, ...others] = entries.map((entry) => all.groupEvent(detailOf(entry)));
      if (first !== undefined) await Castore.pushEventGroup({}, first, ...others);
    },
  });
  return (request) => command.handler(request, [streams]);
};
