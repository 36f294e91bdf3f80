import { type NewEvent, type StoredEvent, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import { randomUUID } from 'node:crypto';
import { stdin, stdout } from 'node:process';
import { text } from 'node:stream/consumers';

// A process of its own: waits for the end of its input, then appends to the same streams as others, again whenever one of
// them was quicker, and tells the ids that the store took.

const [path = '', appends = '', ...streams] = process.argv.slice(2);

const newEvent = (): NewEvent => ({
  id: randomUUID(),
  type: 'ContactRecorded',
  recordedAt: '2018-07-01T12:00:00.000Z' as NewEvent['recordedAt'],
  data: '{"type":"ContactRecorded"}',
  metadata: '{}',
});

const write = async (): Promise<void> => {
  const store = await orThrow(
    sqliteStore({ path, durability: 'normal', lockTimeoutMs: Infinity, severalWriters: 'accepted' }),
  );
  stdout.write('ready\n');
  await text(stdin);
  const append = async (stream: StoredEvent['stream'], events: readonly NewEvent[]): Promise<void> => {
    const { length } = await orThrow(store.scanStream(stream, {}));
    const appended = await store.append(stream, length === 0 ? 'no_stream' : length - 1, events)();
    if (E.isLeft(appended) && appended.left._tag === 'WrongExpectedRevision') return append(stream, events);
    orThrow(appended);
    stdout.write(`${events.map(({ id }) => id).join()}\n`);
  };
  for (let i = 0; i < Number(appends); i += 1)
    await append(streams[i % streams.length] as StoredEvent['stream'], [newEvent(), newEvent()]);
  await orThrow(store.close());
};

void write();
