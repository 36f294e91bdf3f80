import { binaryEvent, jsonEvent, type EventData } from '@eventstore/db-client';
import type { NewEvent } from '@pavadonis/event-store';
import * as O from 'fp-ts/Option';
import { pipe } from 'fp-ts/function';
import { randomUUID } from 'node:crypto';
import { encodeEnvelope } from './envelope';
import { parseIfCanonical } from './json';

/**
 * Writes an event as the client takes it: its data as JSON where that comes back to the byte, and as bytes otherwise.
 *
 * The server is given an id that is made for this call alone; the event's own stands in its metadata. The server takes
 * a batch of ids that it holds for one that it stores now, whatever the contents, so it may know again only the attempts of
 * one call.
 */
export const eventData = (event: NewEvent): EventData => {
  const { type } = event;
  const id = randomUUID();
  const metadata = encodeEnvelope(event);
  return pipe(
    parseIfCanonical(event.data),
    O.match(
      (): EventData => binaryEvent({ id, type, data: Buffer.from(event.data), metadata }),
      (data) => jsonEvent({ id, type, data, metadata }),
    ),
  );
};
