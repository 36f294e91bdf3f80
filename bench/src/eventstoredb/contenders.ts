import { EventStoreDBClient, type ReadPosition, START } from '@eventstore/db-client';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';

/** Reads the whole log once and returns its number of events. */
type Read = () => Promise<number>;

/** A contender with its connection. */
interface Reader {
  readonly read: Read;
  readonly close: () => Promise<void>;
}

// the page size of a replay
const PAGE = 1000;

const bare =
  (how: (client: EventStoreDBClient) => Read) =>
  (connectionString: string): Promise<Reader> => {
    const client = EventStoreDBClient.connectionString(connectionString);
    return Promise.resolve({ read: how(client), close: () => client.dispose() });
  };

const adapter =
  (how: (store: EventStore) => Read) =>
  async (connectionString: string): Promise<Reader> => {
    const store = await orThrow(eventStoreDbStore({ connectionString }));
    return {
      read: how(store),
      close: async () => {
        await orThrow(store.close());
      },
    };
  };

const atOnce = bare((client) => async () => {
  let events = 0;
  for await (const { event } of client.readAll({ fromPosition: START })) if (event !== undefined) events += 1;
  return events;
});

const inPages = bare((client) => async () => {
  let events = 0;
  let fromPosition: ReadPosition = START;
  for (;;) {
    // the server begins with the event at the position itself
    const maxCount = PAGE + (events === 0 ? 0 : 1);
    let given = 0;
    for await (const { event } of client.readAll({ fromPosition, maxCount })) {
      given += 1;
      if (event?.position !== undefined) fromPosition = event.position;
    }
    events += given - (events === 0 ? 0 : 1);
    if (given < maxCount) return events;
  }
});

const subscribed = bare(
  (client) => () =>
    new Promise((resolve, reject) => {
      let events = 0;
      const subscription = client.subscribeToAll({ fromPosition: START });
      subscription
        .on('data', () => {
          events += 1;
        })
        .on('caughtUp', () => {
          // the client reports this before it yields the events that it still buffers
          setImmediate(() => void subscription.unsubscribe().then(() => resolve(events)));
        })
        .on('error', reject);
    }),
);

const pages = adapter((store) => async () => {
  let events = 0;
  let after = 0;
  for (;;) {
    const page = await orThrow(store.readAll({ after, limit: PAGE }));
    events += page.length;
    after = page.at(-1)?.position ?? after;
    if (page.length < PAGE) return events;
  }
});

const followed = adapter((store) => async () => {
  let events = 0;
  for await (const followed of store.follow({ after: 0, limit: PAGE })) {
    const page = orThrow(followed);
    events += page.events.length;
    if (page.caughtUp) return events;
  }
  return events;
});

/** The contenders that are compared. */
export const contenders = {
  'client, at once': atOnce,
  'client, in pages': inPages,
  'client, subscribed': subscribed,
  'pavadonis, in pages': pages,
  'pavadonis, followed': followed,
};

export type Contender = keyof typeof contenders;
