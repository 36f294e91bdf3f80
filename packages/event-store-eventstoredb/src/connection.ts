import type { EventStoreDBClient } from '@eventstore/db-client';
import type { ReadError, StoreClosed, StoreUnavailable } from '@pavadonis/event-store';
import type * as E from 'fp-ts/Either';
import type { Beginnings } from './beginnings';
import type { Line } from './line';
import type { Moments } from './moments';
import type { RetryOptions } from './retry';

/** The client, how its calls are retried, whether the store was closed meanwhile, and what is remembered of the log. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly retryOptions: RetryOptions;
  readonly closing: AbortSignal;
  readonly line: Line;
  readonly beginnings: Beginnings;
  readonly moments: Moments;
}

/** The result of a call that can fail for no reason but the connection. */
export type CallResult<A> = Promise<E.Either<StoreClosed | StoreUnavailable, A>>;

/** The result of a read of streams, of which a part may have been removed. */
export type ReadResult<A> = Promise<E.Either<ReadError, A>>;
