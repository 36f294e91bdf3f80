import type { Proposed } from '@pavadonis/fixtures/eventstoredb/log';
import type { NewEvent } from '@pavadonis/event-store';
import { eventData } from '../../src/event-data';

const bytesOf = (value: unknown): Uint8Array =>
  new Uint8Array(value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value ?? {})));

/** An event as the client proposes it, for filling a server's log without the way there. */
export const proposed = (event: NewEvent): Proposed => {
  const { id, type, contentType, data, metadata } = eventData(event);
  return { id, type, contentType, data: bytesOf(data), metadata: bytesOf(metadata) };
};
