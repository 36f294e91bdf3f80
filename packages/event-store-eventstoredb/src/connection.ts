import type { EventStoreDBClient } from '@eventstore/db-client';
import type { StoreClosed, StoreUnavailable } from '@pavadonis/event-store';
import type * as E from 'fp-ts/Either';
import type { RetryOptions } from './retry';

/** What every call needs: the client, how it is retried, and whether the store was closed meanwhile. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly retryOptions: RetryOptions;
  readonly closing: AbortSignal;
}

/** What comes of a call that can fail for no reason but the connection. */
export type CallResult<A> = Promise<E.Either<StoreClosed | StoreUnavailable, A>>;
