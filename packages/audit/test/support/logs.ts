import { openSealedLog, type SealedLogOptions, type Trust } from '@pavadonis/audit';
import { ClientId, clientStream, instant } from '@pavadonis/domain';
import {
  type EventStore,
  memoryStore,
  type NewEvent,
  orThrow,
  type StoredEvent,
} from '@pavadonis/event-store';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { keysOf } from './keys';

export const origin = 'sif.example/pavadonis';
export const keys = keysOf(origin);
export const trust: Trust = { origin, keys: [keys.verifier] };

const STREAMS = 7;

export const streamNo = (number: number) => clientStream(exampleId(ClientId, number));

/** The event with that number: one of seven streams in turn. */
export const eventNo = (number: number): NewEvent => ({
  id: `6a1f3c52-8a0e-5f37-9d7a-${String(number).padStart(12, '0')}`,
  type: 'SupportDelivered',
  recordedAt: instant('2024-07-01T09:00:00.000Z'),
  metadata: '{"by":"caseworker-7"}',
  data: `{"number":${String(number)}}`,
});

/** Records the events with these numbers, each in its stream. */
export const record = async (store: EventStore, from: number, to: number): Promise<void> => {
  for (let number = from; number < to; number += 1) {
    const place = Math.floor(number / STREAMS);
    await orThrow(
      store.append(streamNo(number % STREAMS), place === 0 ? 'no_stream' : place - 1, [eventNo(number)]),
    );
  }
};

/** A store in memory with so many events. */
export const storeOf = async (count: number): Promise<EventStore> => {
  const store = memoryStore();
  await record(store, 0, count);
  return store;
};

export const eventsIn = (store: Pick<EventStore, 'readAll'>): Promise<readonly StoredEvent[]> =>
  orThrow(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));

/** A store that holds these events, as somebody left them who wrote into its file. */
export const holding = (events: readonly StoredEvent[]): Pick<EventStore, 'readAll'> => ({
  readAll:
    ({ after, limit }) =>
    () =>
      Promise.resolve({
        _tag: 'Right',
        right: events.filter(({ position }) => position > after).slice(0, limit),
      }),
});

export const openLog = (options: Pick<SealedLogOptions, 'store' | 'folder'> & Partial<SealedLogOptions>) =>
  openSealedLog({ origin, signers: [keys.signer], ...options });

/** Seals a store in a folder once, and lets go of it. */
export const sealedOnce = async (
  options: Pick<SealedLogOptions, 'store' | 'folder'> & Partial<SealedLogOptions>,
) => {
  const log = await orThrow(openLog(options));
  const seal = await orThrow(log.seal());
  await orThrow(log.close());
  return seal;
};
