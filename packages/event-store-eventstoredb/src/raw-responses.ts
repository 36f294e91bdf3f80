import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { ReadableOptions, TransformOptions } from 'node:stream';

/**
 * Makes options by which a read or subscription of the client yields the server's own messages, one by one and in order. The
 * next message comes when `next` is called.
 *
 * The client makes a transforming stream of these options. By itself it would parse each text only for us to write it again,
 * hold events back behind later messages, and report a missing stream as an error.
 */
export const rawResponses = (take: (response: ReadResp, next: () => void) => void): ReadableOptions => {
  const options: ReadableOptions & Pick<TransformOptions, 'transform'> = {
    transform: (response: ReadResp, _, next) => take(response, next),
  };
  return options;
};
