import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { ReadableOptions, TransformOptions } from 'node:stream';

/**
 * Options that let a read or a subscription of the client hand on what the server says, message by message and in order; the
 * next one comes when it is asked for.
 *
 * The client makes a stream of these options that transforms, and would by itself parse each text only for us to write it
 * again, let events wait apart from what is said after them, and tell of a missing stream by an error.
 */
export const handingOn = (take: (response: ReadResp, next: () => void) => void): ReadableOptions => {
  const options: ReadableOptions & Pick<TransformOptions, 'transform'> = {
    transform: (response: ReadResp, _, next) => take(response, next),
  };
  return options;
};
