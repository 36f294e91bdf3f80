import { binaryEvent, jsonEvent, type EventData } from '@eventstore/db-client';
import type { NewEvent } from '@pavadonis/event-store';
import * as O from 'fp-ts/Option';
import { pipe } from 'fp-ts/function';
import { envelope } from './envelope';
import { parsedIfSame } from './json';

/** An event in the client's words. Its data is JSON on the server where it comes back to the byte, and bytes otherwise. */
export const proposed = (event: NewEvent): EventData => {
  const { id, type } = event;
  const metadata = envelope(event);
  return pipe(
    parsedIfSame(event.data),
    O.match(
      (): EventData => binaryEvent({ id, type, data: Buffer.from(event.data), metadata }),
      (data) => jsonEvent({ id, type, data, metadata }),
    ),
  );
};
