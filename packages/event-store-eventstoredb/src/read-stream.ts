import { ErrorType, isCommandError } from '@eventstore/db-client';
import type { StoredEvent, StreamRange } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { collect, type Read } from './read-with-deadline';
import type { CallResult, Connection } from './connection';
import { retryWhileTransient } from './retry';
import { withPositions } from './position';
import { wasKnown, type ServerEvent } from './server-event';

const unlessDeleted = (thrown: unknown): void => {
  if (!(thrown instanceof Error && isCommandError(thrown) && thrown.type === ErrorType.STREAM_DELETED))
    throw thrown;
};

/** The events of one stream in the form that is asked for; none of a stream that is missing or was deleted. */
export const readStream = async <A extends { readonly position: number }>(
  connection: Connection,
  stream: StoredEvent['stream'],
  { from = 0, limit = Number.MAX_SAFE_INTEGER, knownAt }: StreamRange,
  form: (event: ServerEvent) => A,
): CallResult<readonly A[]> => {
  const asked = {
    fromRevision: BigInt(from),
    // which of them were known the server cannot tell
    maxCount: knownAt === undefined ? limit : Number.MAX_SAFE_INTEGER,
    requiresLeader: true,
  };
  const make: Read = (options) => connection.client.readStream(stream, asked, options);
  const read = async (): Promise<readonly A[]> => {
    const found: A[] = [];
    await collect(connection, make, (event) => {
      if (found.length < limit && wasKnown(event, knownAt)) found.push(form(event));
    }).catch(unlessDeleted);
    return found;
  };
  return E.flatMap(
    await retryWhileTransient(read, connection.retryOptions, connection.closing),
    withPositions,
  );
};
