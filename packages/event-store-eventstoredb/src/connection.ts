import type { EventStoreDBClient } from '@eventstore/db-client';
import type { StoreClosed, StoreUnavailable } from '@pavadonis/event-store';
import type * as E from 'fp-ts/Either';
import type { RetryOptions } from './retry';

/** The client, how its calls are retried, and whether the store was closed meanwhile. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly retryOptions: RetryOptions;
  readonly closing: AbortSignal;
}

/** The result of a call that can fail for no reason but the connection. */
export type CallResult<A> = Promise<E.Either<StoreClosed | StoreUnavailable, A>>;
