import { UnavailableError, type EventStoreDBClient } from '@eventstore/db-client';

/** The present connection to the server. */
export interface Line {
  /**
   * Gives the connection up, since the server is silent: it might stay open for hours. The next call makes a new one.
   */
  readonly giveUp: () => void;
  /** Calls a listener whenever the connection is given up, until the returned function is called. */
  readonly onGivenUp: (listener: () => void) => () => void;
}

/** A line that can be closed, with all calls on it. */
export interface ClosableLine extends Line {
  readonly close: () => Promise<void>;
}

/** The part of a channel of gRPC that says where its connections come from. */
interface Pooled {
  readonly internalChannel?: { subchannelPool?: object };
}

/**
 * Gives a channel that has not connected yet connections of its own. gRPC shares them among all channels of a process to one
 * address, and one that was given up would be found again as long as another store holds it.
 */
// gRPC has an option for it, `grpc.use_local_subchannel_pool`, which the client does not let through
const withOwnConnections = <Channel extends object>(channel: Channel): Channel => {
  const { internalChannel } = channel as Pooled;
  const shared = internalChannel?.subchannelPool;
  if (internalChannel !== undefined && shared !== undefined)
    internalChannel.subchannelPool = new (shared.constructor as new () => object)();
  return channel;
};

/**
 * Watches the connection of a client, which tells nobody of it. The client ends its calls alone when it is disposed of. Asked for
 * its connection where it has none, it would look for a server first.
 */
export const lineOf = (client: EventStoreDBClient): ClosableLine => {
  /* eslint-disable @typescript-eslint/dot-notation -- the client has no public way to its connection */
  const connect = client['createChannel'] as (typeof client)['getChannel'];
  const handleError = client['handleError'];
  /* eslint-enable @typescript-eslint/dot-notation */
  const listeners = new Set<() => void>();
  let channel: ReturnType<typeof connect> | undefined;
  Object.defineProperty(client, 'createChannel', {
    value: () => (channel = connect().then(withOwnConnections)),
  });

  // as the client does by itself where a server says that it is not available, and only for its present connection
  const drop = (connected: Awaited<ReturnType<typeof connect>>): Promise<void> =>
    handleError(
      { getChannel: () => connected } as unknown as Parameters<typeof handleError>[0],
      new UnavailableError(),
    );

  return {
    giveUp: () => {
      channel?.then(drop).catch(() => undefined);
      for (const listener of [...listeners]) listener();
    },
    onGivenUp: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      await client.dispose();
      // it may still be looking for a server, which nobody should wait for
      void channel?.then(
        (connected) => connected.close(),
        () => undefined,
      );
    },
  };
};
