import type { Bell, EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { Task } from 'fp-ts/Task';
import * as TE from 'fp-ts/TaskEither';
import type { LiveModel } from './model';
import { type ReadModelStopped, type WaitAborted, waitFor } from './wait';

const PAGE = 500;

/**
 * Returns the position of the last event in the store, read from a position near the end on. Where the store is away, returns how
 * far that came: whoever waits is not told of a failure that the read models retry.
 */
const endAfter =
  (store: Pick<EventStore, 'scan'>, position: number): Task<number> =>
  async () => {
    let end = position;
    for (;;) {
      // a store of the host's own that throws, although none should, is one that is away
      const page = await TE.tryCatch(async () => store.scan({ after: end, limit: PAGE })(), E.toError)();
      if (E.isLeft(page) || E.isLeft(page.right)) return end;
      const events = page.right.right;
      end = events.at(-1)?.position ?? end;
      if (events.length < PAGE) return end;
    }
  };

const isLive = (model: LiveModel): boolean => model.isCompared() && model.isLive();

/** Waits until all of some read models show the whole log as it is at some moment of the wait. */
export const waitForEnd = <Name>(
  store: Pick<EventStore, 'scan'>,
  models: readonly (readonly [Name, LiveModel])[],
  bell: Pick<Bell, 'rings' | 'rungSince'>,
  signal: AbortSignal | undefined,
): TE.TaskEither<ReadModelStopped<Name> | WaitAborted<Name>, void> => {
  const positions = (): readonly number[] => models.map(([, model]) => model.shown().position);
  return pipe(
    waitFor(models, isLive, bell, signal),
    // whatever is live may not have heard yet of an event that was appended just before the wait
    TE.flatMapTask(() => endAfter(store, Math.min(Number.MAX_SAFE_INTEGER, ...positions()))),
    TE.flatMap((end) =>
      waitFor(models, (model) => isLive(model) && model.shown().position >= end, bell, signal),
    ),
  );
};
