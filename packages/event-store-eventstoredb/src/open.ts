import type { EventStoreDBClient } from '@eventstore/db-client';
import type { EventStore, StoreClosed, StoreUnavailable } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { setMaxListeners } from 'node:events';
import { collect, type Read } from './collect';
import { dial, type Dialled } from './connection-string';
import type { OpenError } from './open-error';
import { patiently, type Patience } from './patience';
import { storeOn } from './store';

/** Which server or cluster holds the store, and how patient calls to it are. */
export interface EventStoreDbOptions extends Partial<Patience> {
  /** `esdb://user:password@host:2113?tls=true`: address, rights and certificates, as the server's makers describe it. */
  readonly connectionString: string;
}

const DEADLINE_MS = 10_000;
// with their pauses some six seconds, in which a cluster elects a leader
const ATTEMPTS = 8;

const openError = (address: string, error: StoreUnavailable | StoreClosed): OpenError => {
  const { reason, cause } =
    error._tag === 'StoreUnavailable' ? error : { reason: 'other' as const, cause: error._tag };
  switch (reason) {
    case 'unreachable':
      return { _tag: 'Unreachable', address, cause };
    case 'access_denied':
      return { _tag: 'AccessDenied', address };
    case 'busy':
    case 'disk_full':
    case 'read_only':
    case 'corrupt':
    case 'other':
      return { _tag: 'CannotOpen', address, reason, cause };
  }
};

const letGo = async (client: EventStoreDBClient): Promise<void> => {
  await client.dispose();
  // that ends its calls only. Without a connection it looks for one first, which nobody should wait for.
  // eslint-disable-next-line @typescript-eslint/dot-notation -- the client has no public way to end its connection
  void client['getChannel']().then(
    (channel) => channel.close(),
    () => undefined,
  );
};

const greet =
  ({ client, address }: Dialled, patience: Patience): TE.TaskEither<OpenError, EventStore> =>
  async () => {
    const closing = new AbortController();
    // every call under way listens to it
    setMaxListeners(0, closing.signal);
    const disconnect = (): Promise<void> => {
      closing.abort();
      return letGo(client);
    };
    const connection = { client, patience, closing: closing.signal };
    const make: Read = (options) => client.readAll({ maxCount: 1, requiresLeader: true }, options);
    const look = () => collect(connection, make, () => undefined);
    const seen = await patiently(look, patience, closing.signal);
    if (E.isRight(seen)) return E.right(storeOn(connection, disconnect));
    await disconnect();
    return E.left(openError(address, seen.left));
  };

/**
 * A store on an EventStoreDB server from 23.10 on, or on a cluster of them. Opening it asks whether the server is there and
 * lets this user read everything. Each call makes up to eight attempts of ten seconds unless told otherwise.
 *
 * Others may write to the same server: only our streams are given on. An event that others wrote into one of ours is given
 * as it is, for the decoder to name. The ids of events are not compared over streams, since the server keeps no list. A
 * server takes 1 MiB at once unless it is set otherwise, and counts types and instants too, so it may refuse as too large a
 * batch of many events that other stores take.
 */
export const eventStoreDbStore = ({
  connectionString,
  deadlineMs = DEADLINE_MS,
  attempts = ATTEMPTS,
}: EventStoreDbOptions): TE.TaskEither<OpenError, EventStore> =>
  pipe(
    TE.fromEither(dial(connectionString)),
    TE.flatMap((dialled) => greet(dialled, { deadlineMs, attempts })),
  );
