import {
  CentreId,
  centreStream,
  type EventId,
  instant,
  OperationId,
  operationStream,
  type Recordable,
  type StreamName,
  text,
} from '@pavadonis/domain';
import { encode, type EventStore, type NewEvent, orThrow } from '@pavadonis/event-store';
import { commandId, eventId, exampleId } from '@pavadonis/testing/examples/ids';

/** The streams of two centres and of an operation. */
export const centre = centreStream(exampleId(CentreId, 30));
export const otherCentre = centreStream(exampleId(CentreId, 31));
export const operation = operationStream(exampleId(OperationId, 20));

const endOf = async (store: EventStore, stream: StreamName): Promise<number | 'no_stream'> => {
  const stored = await orThrow(store.readStream(stream, {}));
  return stored.length === 0 ? 'no_stream' : stored.length - 1;
};

const sizeOf = async (store: EventStore): Promise<number> =>
  (await orThrow(store.readAll({ after: 0, limit: 10_000 }))).length;

const encoded = (stream: StreamName, event: Recordable, id: EventId): NewEvent => {
  const metadata = { by: { actor: text('worker-7'), role: text('social worker') }, commandId, evidence: [] };
  return orThrow(encode(stream, { id, recordedAt: instant('2024-07-01T09:00:00.000Z'), metadata, event }));
};

/** Records events at the end of a stream, with `eventId(1)`, `eventId(2)` … over the store. Returns the position of the last. */
export const record = async (
  store: EventStore,
  stream: StreamName,
  ...events: readonly Recordable[]
): Promise<number> => {
  const there = await sizeOf(store);
  const all = events.map((event, index) => encoded(stream, event, eventId(there + index + 1)));
  const { position } = await orThrow(store.append(stream, await endOf(store, stream), all));
  return position;
};

/** Records something that is not an event of today. Returns its position. */
export const recordRaw = async (store: EventStore, stream: StreamName, data: string): Promise<number> => {
  const id = eventId((await sizeOf(store)) + 1);
  const recordedAt = instant('2024-07-01T09:00:00.000Z');
  const event = { id, type: 'Unheard', recordedAt, data, metadata: '{}' };
  return (await orThrow(store.append(stream, await endOf(store, stream), [event]))).position;
};
