import { binaryEvent, jsonEvent, type EventData } from '@eventstore/db-client';
import type { NewEvent } from '@pavadonis/event-store';
import * as O from 'fp-ts/Option';
import { pipe } from 'fp-ts/function';
import { encodeEnvelope } from './envelope';
import { parseIfCanonical } from './json';

/** Writes an event as the client takes it: its data as JSON where that comes back to the byte, and as bytes otherwise. */
export const eventData = (event: NewEvent): EventData => {
  const { id, type } = event;
  const metadata = encodeEnvelope(event);
  return pipe(
    parseIfCanonical(event.data),
    O.match(
      (): EventData => binaryEvent({ id, type, data: Buffer.from(event.data), metadata }),
      (data) => jsonEvent({ id, type, data, metadata }),
    ),
  );
};
