import {
  type EventStore,
  type EventStoreDbOpenError,
  invalidOption,
  type OptionRules,
  type StoreClosed,
  type StoreUnavailable,
  type Unstarted,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { setMaxListeners } from 'node:events';
import { noBeginnings } from './beginnings';
import { noMoments } from './moments';
import { faultOf } from './fault';
import { type Obstacle, obstacleAt } from './obstacle';
import { collect, type Read } from './read-with-deadline';
import { parseConnectionString, type UnconnectedClient } from './connection-string';
import { retryWhileTransient, type RetryOptions } from './retry';
import { storeOn } from './store';

/** Which server or cluster holds the store, and how calls to it are retried. */
export interface EventStoreDbOptions extends Partial<RetryOptions> {
  /** `esdb://user:password@host:2113?tls=true`: address, rights and certificates, as the server's makers describe it. */
  readonly connectionString: string;
  /**
   * How many milliseconds the clocks of the writers may differ, the time included that a writer takes from looking at its clock
   * to being stored; 300,000 by default. At a younger instant, what was known is provisional (`provisionalFrom`).
   */
  readonly clockToleranceMs?: number | undefined;
}

const OPTIONS: OptionRules<EventStoreDbOptions> = {
  rules: {
    connectionString: 'a text',
    deadlineMs: 'milliseconds from 1 on',
    attempts: 'a whole number from 1 on',
    clockToleranceMs: 'a whole number from 0 on',
    silenceMs: 'milliseconds from 1 on',
  },
  needed: ['connectionString'],
};

const DEADLINE_MS = 10_000;
const SILENCE_MS = 60_000;
// with their pauses some six seconds, in which a cluster elects a leader
const ATTEMPTS = 8;
// more than all attempts of a call take
const CLOCK_TOLERANCE_MS = 300_000;

const openError = (address: string, error: StoreUnavailable | StoreClosed): EventStoreDbOpenError => {
  const { reason, cause } =
    error._tag === 'StoreUnavailable' ? error : { reason: 'other' as const, cause: error._tag };
  switch (reason) {
    case 'unreachable':
      return { _tag: 'Unreachable', address, cause };
    case 'access_denied':
      return { _tag: 'AccessDenied', address };
    case 'busy':
    case 'disk_full':
    case 'quota_exceeded':
    case 'read_only':
    case 'read_only_disk':
    case 'immutable':
    case 'io_error':
    case 'corrupt':
    case 'moved':
    case 'other':
      return { _tag: 'UnusableServer', address, reason, cause };
  }
};

const connect =
  (
    { client, line, address, endpoints }: UnconnectedClient,
    retryOptions: RetryOptions,
    clockToleranceMs: number,
  ): TE.TaskEither<EventStoreDbOpenError, EventStore> =>
  async () => {
    const closing = new AbortController();
    // every call under way listens to it
    setMaxListeners(0, closing.signal);
    const close = (): Promise<void> => {
      closing.abort();
      return line.close();
    };
    const connection = {
      client,
      retryOptions,
      closing: closing.signal,
      line,
      beginnings: noBeginnings(),
      moments: noMoments(),
    };
    const make: Read = (options) => client.readAll({ maxCount: 1, requiresLeader: true }, options);
    const began = performance.now();
    // a server or cluster that is silent for a whole attempt is not about to start
    const isInTime = (): boolean => performance.now() - began < retryOptions.deadlineMs;
    let obstacle: Obstacle | undefined;
    const look = async (): Promise<void> => {
      try {
        await collect(connection, make, () => undefined);
      } catch (thrown) {
        if (faultOf(thrown).transient && isInTime()) obstacle = await obstacleAt(endpoints);
        throw thrown;
      }
    };
    const mayStart = (): boolean => obstacle === undefined && isInTime();
    const seen = await retryWhileTransient(look, retryOptions, closing.signal, mayStart);
    if (E.isRight(seen))
      return E.right(storeOn(connection, { address, clockToleranceMs, disconnect: close }));
    await close();
    return E.left(obstacle ?? openError(address, seen.left));
  };

/**
 * Opens a store on an EventStoreDB server from 23.10 on, or on a cluster of them. Checks that the server is there and lets
 * this user read everything; gives up after `deadlineMs` in all. By default a call makes up to eight attempts of ten seconds.
 *
 * A connection on which the server is silent is given up after `deadlineMs`, and the next attempt makes a new one.
 * Followers that have everything notice it after `silenceMs`, and at once where a call of this store has noticed it.
 *
 * Others may write to the same server; their streams are skipped. An event that others wrote into one of our streams is
 * returned as it is, for the decoder to name. Ids of events are not compared over streams, since the server keeps no list. By
 * default a server takes 1 MiB at once and counts types and instants too, so it may refuse as too large a batch of many events
 * that other stores take.
 */
export const eventStoreDbStore = (
  options: EventStoreDbOptions,
): Unstarted<EventStoreDbOpenError, EventStore> => {
  const invalid = invalidOption(options, OPTIONS);
  if (invalid !== undefined) return TE.left(invalid);
  const {
    connectionString,
    deadlineMs = DEADLINE_MS,
    attempts = ATTEMPTS,
    silenceMs = SILENCE_MS,
    clockToleranceMs = CLOCK_TOLERANCE_MS,
  } = options;
  return pipe(
    TE.fromEither(parseConnectionString(connectionString)),
    TE.flatMap((client) => connect(client, { deadlineMs, attempts, silenceMs }, clockToleranceMs)),
  );
};
