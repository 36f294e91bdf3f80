import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { IdentifiedEvent, ScannedEvent, StoredEvent } from '@pavadonis/event-store';
import { decodeEnvelope } from './envelope';

/** An event as the server gives it. */
export type ServerEvent = ReadResp.ReadEvent.RecordedEvent;

type Stream = StoredEvent['stream'];

// the server counts in units of 100 nanoseconds since 1970
const TICKS_PER_MILLISECOND = 10_000;

const decodeUtf8 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();

const createdOf = (event: ServerEvent): string => {
  const ticks = Number(event.getMetadataMap().get('created') ?? 0);
  return new Date(Math.floor(ticks / TICKS_PER_MILLISECOND)).toISOString();
};

/** The text of an event's data. */
export const textOf = (event: ServerEvent): string => decodeUtf8(event.getData_asU8());

/** An event's type. */
export const typeOf = (event: ServerEvent): string => event.getMetadataMap().get('type') ?? '';

/** Whether an event is the server's own about a stream's metadata. */
export const isMetadataEvent = (event: ServerEvent): boolean => typeOf(event) === '$metadata';

// no other event has so many before it; older servers counted in 32 bits
const LEAST_TOMBSTONE = 2 ** 31 - 1;

/** Whether an event is the server's own, by which a stream ends for good. */
export const isTombstone = (event: ServerEvent): boolean =>
  Number(event.getStreamRevision()) >= LEAST_TOMBSTONE && typeOf(event) === '$streamDeleted';

/** The name of an event's stream, whosever it is. */
export const streamOf = (event: ServerEvent): string => {
  const name = event.getStreamIdentifier()?.getStreamName_asU8();
  return name === undefined ? '' : decodeUtf8(name);
};

/** Its place in the whole store; no safe integer where the server told none or one beyond 2^53. */
export const positionOf = (event: ServerEvent): number => Number(event.getCommitPosition());

const serversIdOf = (event: ServerEvent): string => event.getId()?.getString() ?? '';

/** An event's id, when it was recorded, and its metadata; of an event that others wrote, what the server says of it. */
const recordedOf = (event: ServerEvent): Pick<StoredEvent, 'id' | 'recordedAt' | 'metadata'> => {
  const text = decodeUtf8(event.getCustomMetadata_asU8());
  const ours = decodeEnvelope(text);
  return ours === undefined
    ? { id: serversIdOf(event), recordedAt: createdOf(event) as StoredEvent['recordedAt'], metadata: text }
    : { ...ours, id: ours.id ?? serversIdOf(event) };
};

/** The moment at which an event was recorded; that of the server where the event names none. */
export const momentOf = (event: ServerEvent): StoredEvent['recordedAt'] => recordedOf(event).recordedAt;

/** An event as the port has it. */
export const storedOf = (event: ServerEvent, stream: Stream): StoredEvent => {
  const { id, recordedAt, metadata } = recordedOf(event);
  return {
    position: positionOf(event),
    stream,
    revision: Number(event.getStreamRevision()),
    id,
    type: typeOf(event),
    recordedAt,
    data: textOf(event),
    metadata,
  };
};

/** The parts of an event that a scan of the log returns. */
export const scannedOf = (event: ServerEvent, stream: Stream): ScannedEvent => ({
  position: positionOf(event),
  stream,
  data: textOf(event),
});

/** The parts of an event that a scan of its stream returns. */
export const identifiedOf = (event: ServerEvent, stream: Stream): IdentifiedEvent => ({
  position: positionOf(event),
  stream,
  id: recordedOf(event).id,
  data: textOf(event),
});
