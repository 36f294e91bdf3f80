import type {
  Decoder,
  EventStore,
  FollowedPage,
  StoreHistory,
  StoreUnavailable,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { OnError } from '../background-error';
import type { FileUnavailable, Interruption } from '../interruption';
import { retryWhileUnavailable } from '../retry';
import { columnsAhead } from './columns-ahead';
import type { Checkpoint } from './file/build-row';
import type { RowsFile } from './file/rows-file';
import { isSameHistory } from './file/same-history';
import { type HistoryLost, longerOf } from './history-lost';
import { isKeptAgain } from './kept-again';
import type { Keeper } from './keeper';
import { type LiveModel, namesOf, runningOf } from './model';
import { opener } from './opening';
import { pauseFor } from './pause-for';
import { type PreparedPage, preparing } from './prepare-page';
import type { StopReason } from './stop-reason';

/** The followed store, and what following needs besides. */
export interface Surroundings {
  readonly store: Pick<EventStore, 'follow' | 'readStream' | 'fingerprint'>;
  readonly history: StoreHistory;
  readonly decoder: Pick<Decoder, 'event'>;
  readonly file: RowsFile;
  readonly keeper: Keeper;
  /** Aborts when the read models are closed. */
  readonly signal: AbortSignal;
  /** Returns the milliseconds to pause after a number of failures in a row. */
  readonly pauseMs: (failures: number) => number;
  readonly clock: () => number;
  /** Called whenever the store was away. */
  readonly onInterruption: () => void;
  /** Called whenever a read model shows more, or stopped. */
  readonly onChange: () => void;
  /** Stops a read model. */
  readonly stop: (model: LiveModel, why: StopReason) => void;
  /** Told of each failure. Throws nothing. */
  readonly onError: OnError;
}

/** Makes the steps of a read model's life. All code that changes a read model is here, but for keeping it in the file. */
export const lifeCycle = ({
  store,
  history,
  decoder,
  file,
  keeper,
  signal,
  pauseMs,
  clock,
  onInterruption,
  onChange,
  stop,
  onError,
}: Surroundings) => {
  const interrupt = (models: readonly LiveModel[], cause: Interruption, attempts: number): void => {
    if (cause._tag === 'StoreUnavailable') onInterruption();
    for (const model of models) model.happen({ _tag: 'CallFailed', at: clock(), cause, attempts });
    onError({ during: 'following', names: namesOf(models), error: cause, attempts, isRetried: true });
  };

  const pausing = (models: readonly LiveModel[]) => pauseFor(models, pauseMs, stop);

  const insist = <X extends { readonly _tag: string }, A>(
    models: readonly LiveModel[],
    task: TaskEither<X, A>,
    failuresBefore = 0,
  ): Promise<E.Either<Exclude<X, Interruption>, A> | undefined> =>
    retryWhileUnavailable(task, {
      signal,
      pauseMs: (failures) => pausing(models)(failuresBefore + failures),
      isOver: () => runningOf(models).length === 0,
      onInterruption: (cause, attempts) => interrupt(models, cause, failuresBefore + attempts),
    });

  const buildColumnsOf = columnsAhead(signal);
  const reachEnd = (models: readonly LiveModel[]): void => {
    for (const model of runningOf(models)) model.reachEnd(clock());
    for (const model of runningOf(models)) buildColumnsOf(model);
    onChange();
  };

  const { open, goBack } = opener({ file, signal, clock, onChange, insist });

  /** Stops a read model whose fold threw halfway, and shows the rows that the file holds. The others go on meanwhile. */
  const giveBack = (model: LiveModel, why: StopReason): void => {
    stop(model, why);
    void goBack(model);
  };

  const takeRows = (prepared: readonly PreparedPage[], caughtUp: boolean): void => {
    for (const { model, next } of prepared) {
      if (!caughtUp) model.happen({ _tag: 'MoreFound', at: clock() });
      const taken = model.rows().take(next);
      if (E.isLeft(taken)) giveBack(model, taken.left);
    }
    onChange();
  };

  const prepare = preparing({ store, decoder, history });

  const stopAll = async (models: readonly LiveModel[], why: StopReason): Promise<void> => {
    await keeper.keepOnce(models)();
    for (const model of models) stop(model, why);
  };

  /** Returns whether a checkpoint is of the log in the store; undefined if the store does not reply any more. */
  const isOfStore = async (
    model: LiveModel,
    checkpoint: Checkpoint,
    failures: number,
  ): Promise<boolean | undefined> => {
    const found = await insist([model], isSameHistory(store, checkpoint), failures);
    if (found === undefined) return undefined;
    if (E.isRight(found)) return found.right;
    stop(model, found.left);
    return undefined;
  };

  const lossOf = async (model: LiveModel, known: number): Promise<HistoryLost> => {
    const end = store.fingerprint === undefined ? undefined : await insist([model], store.fingerprint());
    const stands = end !== undefined && E.isRight(end) ? { stands: end.right.position } : {};
    const error: HistoryLost = { _tag: 'HistoryLost', known, ...stands };
    onError({ during: 'following', names: namesOf([model]), error, attempts: 1, isRetried: true });
    return error;
  };

  /** Shows the rows of a former version no longer, which knew a history that the store lost. */
  const leaveFormer = async (model: LiveModel): Promise<void> => {
    const former = model.former();
    if (former === undefined) return;
    const lost = await lossOf(model, former.position);
    model.forgetFormer();
    model.noteLost(longerOf(model.lost(), lost));
    await insist([model], file.noteLost(model.model, lost));
  };

  /** Begins rows anew that are of another history. Returns whether that was possible. */
  const beginAnew = async (model: LiveModel): Promise<boolean> => {
    const known = Math.max(model.rows().checkpoint().position, model.kept());
    const lost = await lossOf(model, known);
    const found = await insist([model], file.beginAnew(model.model, model.rows().build, lost));
    if (found === undefined || E.isLeft(found)) return false;
    model.beginAnew(found.right);
    model.happen({ _tag: 'RowsBegunAnew', at: clock(), because: 'OtherHistory' });
    return true;
  };

  let unkept = 0;

  return {
    open,
    beginAnew,
    giveBack,

    /**
     * Begins rows anew that were folded from another store, or from this one before it was put back. Waits for a store that
     * cannot be asked, after so many failures before.
     */
    leaveOtherHistory: async (model: LiveModel, failures: number): Promise<void> => {
      const former = model.former();
      if (former && (await isOfStore(model, former, failures)) === false) await leaveFormer(model);
      for (;;) {
        const isSame = await isOfStore(model, model.rows().checkpoint(), failures);
        if (isSame === undefined) return;
        if (isSame) break;
        if (!(await beginAnew(model))) return;
      }
      model.noteCompared(true);
      onChange();
    },

    /** Begins rows anew, since a page shows that the store was put back while it was followed. */
    leavePutBack: async (models: readonly LiveModel[]): Promise<void> => {
      onInterruption();
      for (const model of models) {
        await leaveFormer(model);
        await beginAnew(model);
      }
    },

    /**
     * Takes a page into read models that stand at one position, and has it kept from time to time. Returns whether it did: it
     * takes nothing if the store was away while the page was prepared, or was put back, so that the streams that were read for it
     * are of another history.
     */
    takePage: async (
      models: readonly LiveModel[],
      page: FollowedPage,
    ): Promise<E.Either<StoreUnavailable, boolean>> => {
      const prepared = await prepare(models, page)();
      if (E.isLeft(prepared)) {
        if (prepared.left._tag === 'StoreUnavailable') return E.left(prepared.left);
        await stopAll(models, prepared.left);
        return E.right(true);
      }
      if (prepared.right === undefined) return E.right(false);
      await keeper.released();
      takeRows(prepared.right, page.caughtUp);
      unkept += page.events.length;
      const stopped = prepared.right.filter(({ undecodable }) => undecodable !== undefined);
      if (stopped.length > 0) await keeper.keepOnce(stopped.map(({ model }) => model))();
      for (const { model, undecodable } of stopped) if (undecodable !== undefined) stop(model, undecodable);
      if (page.caughtUp) reachEnd(models);
      const kept = Math.min(...models.map((model) => model.kept()));
      if (page.caughtUp || isKeptAgain(unkept, kept)) {
        unkept = 0;
        keeper.keep(models);
      }
      return E.right(true);
    },

    interrupt,
    pausing,
    stopAll,

    /** Stops read models at once, where nothing can be persisted any more. */
    giveUp: (models: readonly LiveModel[], why: StopReason): void => {
      for (const model of models) stop(model, why);
    },

    /** Keeps rows once more, without waiting for the file, and stops. */
    close: async (models: readonly LiveModel[]): Promise<E.Either<FileUnavailable, void>> => {
      await keeper.settled();
      const kept = await keeper.keepOnce(models)();
      for (const model of models) stop(model, { _tag: 'ReadModelsClosed' });
      return kept;
    },
  };
};
