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
import type { BrokenDecision } from './ask';
import { batchOf, newEvents, storedAt } from './batch';
import type { CachedStream } from './cached-stream';
import { copyOf } from './copy';
import { type RetryBudget, retryBudget } from './retry-budget';
import { streamCache } from './stream-cache';
import { streamReader } from './stream-reader';

/** The reasons why a stream could not be read, or nothing could be appended to it. */
export type DeciderError =
  HistoryError | Exclude<AppendError, WrongExpectedRevision> | Unencodable | BrokenDecision;

/** A decision about a stream, with the metadata of its events. */
export interface Request<Refusal> {
  readonly stream: StreamName;
  readonly decide: (cached: CachedStream) => E.Either<BrokenDecision, Decision<Refusal, Recordable>>;
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
  /** Has every cached stream compared with the store before it is used again. */
  readonly noteInterruption: () => void;
}

interface Failed {
  readonly _tag: string;
  readonly reason?: string;
}

const isBusy = (failure: Failed): boolean => failure._tag === 'StoreUnavailable' && failure.reason === 'busy';

// whoever was away may come back with another history, put back from a copy
const isInterruption = (failure: Failed): boolean =>
  failure._tag === 'StoreUnavailable' && failure.reason !== 'busy';

const isUnreachable = (failure: Failed): boolean =>
  failure._tag === 'StoreUnavailable' && failure.reason === 'unreachable';

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
  let interruptions = 0;
  // at which interruption a cached stream was last compared with the store
  const compared = new WeakMap<CachedStream, number>();
  const isCompared = (cached: CachedStream): boolean => compared.get(cached) === interruptions;

  const noting =
    <X extends Failed, A>(call: TaskEither<X, A>): TaskEither<X, A> =>
    async () => {
      const outcome = await call();
      if (E.isLeft(outcome) && isInterruption(outcome.left)) interruptions += 1;
      return outcome;
    };

  const insist = <X extends Failed, A>(
    call: TaskEither<X, A>,
    budget: RetryBudget,
    isToBeRepeated: (failure: X) => boolean = (failure) => isBusy(failure) || isUnreachable(failure),
  ): Promise<E.Either<X, A>> =>
    retry(noting(call), (failure) => (isToBeRepeated(failure) ? budget.next() : Promise.resolve(false)))();

  const open = async (
    stream: StreamName,
    budget: RetryBudget,
  ): Promise<E.Either<HistoryError, CachedStream>> => {
    const cached = await insist(read(stream), budget);
    if (E.isLeft(cached)) return cached;
    compared.set(cached.right, interruptions);
    cache.add(cached.right);
    return cached;
  };

  /** Brings a cached stream to where the store is; one of another history is read anew. Also says if it changed. */
  const catchUp = async (
    cached: CachedStream,
    budget: RetryBudget,
  ): Promise<E.Either<HistoryError, { readonly cached: CachedStream; readonly changed: boolean }>> => {
    const updated = await insist(update(cached), budget);
    if (E.isLeft(updated)) return updated;
    if (updated.right !== 'OtherHistory') {
      compared.set(cached, interruptions);
      return E.right({ cached, changed: updated.right === 'News' });
    }
    cache.remove(cached.stream);
    return E.map((anew: CachedStream) => ({ cached: anew, changed: true }))(
      await open(cached.stream, budget),
    );
  };

  // undefined if the command's events stood there before: another process may have decided otherwise
  const append = async (
    cached: CachedStream,
    events: readonly Recordable[],
    { stream, idAt, metadata }: Request<unknown>,
    budget: RetryBudget,
  ): Promise<E.Either<AppendError | Unencodable, EventsRecorded<Recordable> | undefined>> => {
    const batch = batchOf(stream, events, idAt);
    if (E.isLeft(batch)) return batch;
    const encoded = newEvents(batch.right, { metadata, recordedAt: environment.now() });
    // after an interruption it is not known on which history it would be stored
    const appended = await insist(store.append(stream, cached.revision(), encoded), budget, isBusy);
    if (E.isLeft(appended)) return appended;
    const { revision, position, storedNow } = appended.right;
    if (!storedNow) return E.right(undefined);
    const stored = storedAt(batch.right, position);
    cached.take(stored);
    return E.right({
      _tag: 'Recorded',
      events: stored.map(({ event }) => copyOf(event)),
      revision,
      position,
    });
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
        if (!isCompared(cached)) {
          const current = await catchUp(cached, budget);
          if (E.isLeft(current)) return current;
          ({ cached } = current.right);
          isCurrent = true;
        }
        const before = cached.recordedFor(idAt);
        if (before !== undefined) return E.right(before);
        const asked = decide(cached);
        if (E.isLeft(asked)) return asked;
        const decision = asked.right;
        if (E.isLeft(decision) || decision.right.length === 0) {
          if (!isCurrent) {
            const current = await catchUp(cached, budget);
            if (E.isLeft(current)) return current;
            ({ cached } = current.right);
            isCurrent = true;
            if (current.right.changed) continue;
          }
          return E.right(
            E.isLeft(decision)
              ? { _tag: 'Refused', refusal: copyOf(decision.left) }
              : { _tag: 'AlreadySo', revision: cached.revision() },
          );
        }
        const appended = await append(cached, decision.right, request, budget);
        if (E.isRight(appended) && appended.right !== undefined) return E.right(appended.right);
        const failure = E.isLeft(appended) ? appended.left : undefined;
        if (failure !== undefined && isUnreachable(failure) && (await budget.next())) continue;
        if (failure !== undefined && failure._tag !== 'WrongExpectedRevision') return E.left(failure);
        // an outdated cache is no conflict with another writer, so the next attempt needs no pause
        const isRace = isCurrent && failure !== undefined;
        const hasNext = isRace ? await budget.next() : budget.nextAtOnce();
        const current = await catchUp(cached, budget);
        if (E.isLeft(current)) return current;
        ({ cached } = current.right);
        isCurrent = true;
        if (!hasNext)
          return E.right(cached.recordedFor(idAt) ?? { _tag: 'Conflict', attempts: budget.attempts() });
      }
    },
    load: async (stream) => {
      const budget = retryBudget(maxAttempts, environment);
      const known = cache.use(stream);
      if (known === undefined) return open(stream, budget);
      return E.map(({ cached }: { readonly cached: CachedStream }) => cached)(await catchUp(known, budget));
    },
    noteInterruption: () => {
      interruptions += 1;
    },
  };
};
