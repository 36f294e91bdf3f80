import { backoff, type Bell, type EventStore, pause } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Task } from 'fp-ts/Task';
import * as TE from 'fp-ts/TaskEither';
import type { LiveModel } from './model';
import { PATIENCE_MS, type ReadModelStopped, type WaitAborted, waitFor } from './wait';

const PAGE = 500;

const growing = backoff(50, 5000);

/**
 * Returns the position of the last event in the store, read from a position near the end on; undefined where the store is away:
 * whoever waits is not told of a failure that the read models retry.
 */
const endAfter =
  (store: Pick<EventStore, 'scan'>, position: number): Task<number | undefined> =>
  async () => {
    let end = position;
    for (;;) {
      // a store of the host's own that throws, although none should, is one that is away
      const page = await TE.tryCatch(async () => store.scan({ after: end, limit: PAGE })(), E.toError)();
      if (E.isLeft(page) || E.isLeft(page.right)) return undefined;
      const events = page.right.right;
      end = events.at(-1)?.position ?? end;
      if (events.length < PAGE) return end;
    }
  };

const isLive = (model: LiveModel): boolean => model.isCompared() && model.isLive();

const never = (): boolean => false;

/** Waits until all of some read models show the whole log as it is at some moment of the wait. */
export const waitForEnd =
  <Name>(
    store: Pick<EventStore, 'scan'>,
    models: readonly (readonly [Name, LiveModel])[],
    bell: Pick<Bell, 'rings' | 'rungSince'>,
    given: AbortSignal | undefined,
  ): TE.TaskEither<ReadModelStopped<Name> | WaitAborted<Name>, void> =>
  async () => {
    const signal = given ?? AbortSignal.timeout(PATIENCE_MS);
    for (let failures = 0; ;) {
      const waited = await waitFor(models, isLive, bell, signal)();
      if (E.isLeft(waited)) return waited;
      const positions = models.map(([, model]) => model.shown().position);
      // whatever is live may not have heard yet of an event that was appended just before the wait
      const end = await endAfter(store, Math.min(Number.MAX_SAFE_INTEGER, ...positions))();
      if (end !== undefined)
        return waitFor(models, (model) => isLive(model) && model.shown().position >= end, bell, signal)();
      // nor of a store that is away, which may come back with another log
      failures += 1;
      await pause(growing(failures), signal);
      if (signal.aborted) return waitFor(models, never, bell, signal)();
    }
  };
