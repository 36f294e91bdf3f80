import type { Decision, Recordable, StreamName } from '@pavadonis/domain';
import {
  type AppendError,
  type Decoder,
  type EventStore,
  type HistoryError,
  retry,
  type Unencodable,
  type WrongExpectedRevision,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { IdAt } from '../command';
import type { Environment } from '../environment';
import type { EventsRecorded, Outcome } from '../outcome';
import { newEvents, storedAt } from './batch';
import type { CachedStream } from './cached-stream';
import { type RetryBudget, retryBudget } from './retry-budget';
import { streamCache } from './stream-cache';
import { streamReader } from './stream-reader';

/** The reasons why a stream could not be read, or nothing could be appended to it. */
export type DeciderError = HistoryError | Exclude<AppendError, WrongExpectedRevision> | Unencodable;

/** A decision about a stream, with the metadata of its events. */
export interface Request<Refusal> {
  readonly stream: StreamName;
  readonly decide: (cached: CachedStream) => Decision<Refusal, Recordable>;
  readonly idAt: IdAt;
  readonly metadata: string;
}

/** A handler of requests. Its caller hands it one request at a time for each stream. */
export interface Decider {
  readonly handle: <Refusal>(
    request: Request<Refusal>,
  ) => Promise<E.Either<DeciderError, Outcome<Recordable, Refusal>>>;
  /** Returns a stream in its present state. */
  readonly load: (stream: StreamName) => Promise<E.Either<HistoryError, CachedStream>>;
}

const isTransient = (failure: { readonly _tag: string; readonly reason?: string }): boolean =>
  failure._tag === 'StoreUnavailable' && (failure.reason === 'busy' || failure.reason === 'unreachable');

// an append is sent again with the same ids, so a store that took it the first time stores nothing and says so
const insist = <X extends { readonly _tag: string }, A>(
  call: TaskEither<X, A>,
  budget: RetryBudget,
): Promise<E.Either<X, A>> =>
  retry(call, (failure) => (isTransient(failure) ? budget.next() : Promise.resolve(false)))();

/** Makes the handler of a store's commands. */
export const decider = (
  store: EventStore,
  decoder: Decoder,
  {
    environment,
    maxStreams,
    maxAttempts,
  }: { readonly environment: Environment; readonly maxStreams: number; readonly maxAttempts: number },
): Decider => {
  const cache = streamCache(maxStreams);
  const { read, update } = streamReader(store, decoder);

  const open = async (
    stream: StreamName,
    budget: RetryBudget,
  ): Promise<E.Either<HistoryError, CachedStream>> => {
    const cached = await insist(read(stream), budget);
    if (E.isRight(cached)) cache.add(cached.right);
    return cached;
  };

  // a store that is no longer than the cache, but differs from it, was restored from a backup: the cache is useless
  const catchUp = async (
    cached: CachedStream,
    budget: RetryBudget,
  ): Promise<E.Either<HistoryError, CachedStream>> => {
    const changed = await insist(update(cached), budget);
    if (E.isLeft(changed)) return changed;
    if (changed.right) return E.right(cached);
    cache.remove(cached.stream);
    return open(cached.stream, budget);
  };

  // undefined if the command's events stood there before: another process may have decided otherwise
  const append = async (
    cached: CachedStream,
    events: readonly Recordable[],
    { stream, idAt, metadata }: Request<unknown>,
    budget: RetryBudget,
  ): Promise<E.Either<AppendError | Unencodable, EventsRecorded<Recordable> | undefined>> => {
    const batch = { stream, events, idAt };
    const encoded = newEvents(batch, { metadata, recordedAt: environment.now() });
    if (E.isLeft(encoded)) return encoded;
    const appended = await insist(store.append(stream, cached.revision(), encoded.right), budget);
    if (E.isLeft(appended)) return appended;
    const { revision, position, storedNow } = appended.right;
    if (!storedNow) return E.right(undefined);
    cached.take(storedAt(batch, position));
    return E.right({ _tag: 'Recorded', events, revision, position });
  };

  return {
    handle: async (request) => {
      const { stream, decide, idAt } = request;
      const budget = retryBudget(maxAttempts, environment);
      const known = cache.use(stream);
      const found = known === undefined ? await open(stream, budget) : E.right(known);
      if (E.isLeft(found)) return found;
      let cached = found.right;
      // a cached stream may be behind the store
      let isCurrent = known === undefined;
      for (;;) {
        const before = cached.recordedFor(idAt);
        if (before !== undefined) return E.right(before);
        const decision = decide(cached);
        if (E.isLeft(decision) || decision.right.length === 0) {
          const changed = isCurrent ? E.right(false) : await insist(update(cached), budget);
          if (E.isLeft(changed)) return changed;
          isCurrent = true;
          if (changed.right) continue;
          return E.right(
            E.isLeft(decision)
              ? { _tag: 'Refused', refusal: decision.left }
              : { _tag: 'AlreadySo', revision: cached.revision() },
          );
        }
        const appended = await append(cached, decision.right, request, budget);
        if (E.isRight(appended) && appended.right !== undefined) return E.right(appended.right);
        if (E.isLeft(appended) && appended.left._tag !== 'WrongExpectedRevision')
          return E.left(appended.left);
        // an outdated cache is no conflict with another writer, so the next attempt needs no pause
        const isRace = isCurrent && E.isLeft(appended);
        const hasNext = isRace ? await budget.next() : budget.nextAtOnce();
        const current = await catchUp(cached, budget);
        if (E.isLeft(current)) return current;
        cached = current.right;
        isCurrent = true;
        if (!hasNext)
          return E.right(cached.recordedFor(idAt) ?? { _tag: 'Conflict', attempts: budget.attempts() });
      }
    },
    load: async (stream) => {
      const budget = retryBudget(maxAttempts, environment);
      const known = cache.use(stream);
      if (known === undefined) return open(stream, budget);
      const changed = await insist(update(known), budget);
      return E.isLeft(changed) ? changed : E.right(known);
    },
  };
};
