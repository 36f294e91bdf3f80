import type { Decoder, EventStore, FollowedPage, StoreHistory } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import { keep, takeOver } from './keep';
import { type LiveModel, running } from './model';
import { patiently, type Patience } from './patiently';
import { pause } from './pauses';
import { prepare, type Prepared } from './prepare';
import type { RowsFile } from './rows-file';
import type { StopReason } from './status';

/** What read models live in. */
export interface Surroundings extends Patience {
  readonly store: Pick<EventStore, 'follow' | 'readStream'>;
  readonly history: Pick<StoreHistory, 'stream'>;
  readonly decoder: Pick<Decoder, 'event'>;
  readonly file: RowsFile;
  /** Called whenever a read model shows more, or stopped. */
  readonly changed: () => void;
}

// a promise for each page costs nothing then, and a host's other work waits some milliseconds at most
const PAGE = 500;

// while catching up a row is kept once for many events; what a crash takes is folded again
const KEPT_AT_LEAST_EVERY = 10_000;

/** Takes pages into read models that stand at one position. */
const taking = (around: Surroundings) => {
  const { decoder, history, file, changed } = around;
  let unkept = 0;

  const keepAll = async (models: readonly LiveModel[]): Promise<void> => {
    unkept = 0;
    await patiently(keep(running(models), file), models, around);
  };

  const stop = (model: LiveModel, why: StopReason): void => {
    model.stop(why);
    changed();
  };

  // rows halfway through an event answer nobody
  const goBack = async (model: LiveModel): Promise<void> => {
    const found = await file.find(model.model)();
    if (E.isRight(found)) model.adopt(found.right);
  };

  const reachEnd = async (models: readonly LiveModel[]): Promise<void> => {
    for (const model of running(models)) {
      if (model.hidden()) await patiently(takeOver(model, file), [model], around);
      model.goLive();
    }
    changed();
  };

  const takePrepared = async (
    prepared: readonly Prepared[],
    { events, caughtUp }: FollowedPage,
  ): Promise<void> => {
    const models = prepared.map(({ model }) => model);
    const broken: LiveModel[] = [];
    for (const { model, next } of prepared) {
      if (!caughtUp) model.catchUp();
      const taken = model.rows().take(next);
      if (E.isRight(taken)) continue;
      model.stop(taken.left);
      broken.push(model);
    }
    changed();
    for (const model of broken) await goBack(model);
    unkept += events.length;
    const ended = prepared.some(({ undecodable }) => undecodable !== undefined);
    if (caughtUp || ended || unkept >= KEPT_AT_LEAST_EVERY) await keepAll(models);
    for (const { model, undecodable } of prepared) if (undecodable !== undefined) stop(model, undecodable);
    if (caughtUp) await reachEnd(models);
  };

  const stopAll = async (models: readonly LiveModel[], why: StopReason): Promise<void> => {
    await keepAll(models);
    for (const model of models) stop(model, why);
  };

  const takePage = async (models: readonly LiveModel[], page: FollowedPage): Promise<void> => {
    const prepared = await patiently(prepare(models, page, decoder, history), models, around);
    if (prepared === undefined) return;
    if (E.isLeft(prepared)) await stopAll(models, prepared.left);
    else await takePrepared(prepared.right, page);
  };

  return { takePage, stopAll };
};

/**
 * Follows the store with read models that stand at one position, so that each event is read and decoded once for all of
 * them, until all have stopped or the signal aborts. One that stops leaves the others to go on.
 */
export const followTogether = async (models: readonly LiveModel[], around: Surroundings): Promise<void> => {
  const { store, signal, pauseMs } = around;
  const { takePage, stopAll } = taking(around);
  let failures = 0;
  let together = running(models);
  const isOver = (): boolean => together.length === 0 || signal.aborted;
  while (!isOver()) {
    const after = together[0]?.rows().known().position ?? 0;
    for await (const page of store.follow({ after, limit: PAGE, signal })) {
      if (E.isLeft(page)) {
        if (page.left._tag !== 'StoreUnavailable') return stopAll(together, page.left);
        failures += 1;
        for (const model of together) model.interrupt(page.left, failures);
        await pause(pauseMs(failures), signal);
        break;
      }
      failures = 0;
      await takePage(together, page.right);
      together = running(together);
      if (isOver()) return;
      // a store at hand answers without a pause, and the host has other work
      if (!page.right.caughtUp) await setImmediate();
    }
  }
};
