import type { EventStoreDBClient } from '@eventstore/db-client';
import type { StoreClosed, StoreUnavailable } from '@pavadonis/event-store';
import type * as E from 'fp-ts/Either';
import type { Patience } from './patience';

/** What every call needs: the client, how long to wait for it, and whether the store was closed meanwhile. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly patience: Patience;
  readonly closing: AbortSignal;
}

/** What a call answers that can fail for no reason but the connection. */
export type Answer<A> = Promise<E.Either<StoreClosed | StoreUnavailable, A>>;
