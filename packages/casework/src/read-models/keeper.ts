import { workQueue } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { OnError } from '../background-error';
import { channels, failureOf, told } from '../channels/channel';
import type { PersistMessage } from '../channels/messages';
import type { FileUnavailable } from '../interruption';
import { retryWhileUnavailable } from '../retry';
import type { Keepable } from './changed-streams';
import type { Changes } from './file/persist';
import type { RowsFile, UnkeepableRow } from './file/rows-file';
import { type LiveModel, namesOf, runningOf } from './model';
import { pauseFor } from './pause-for';
import type { StopReason } from './stop-reason';

/** The file, and what keeping rows in it needs besides. */
export interface KeepingOptions {
  readonly file: RowsFile;
  /** Aborts when the read models are closed. */
  readonly signal: AbortSignal;
  /** Returns the milliseconds to pause after a number of failures in a row. */
  readonly pauseMs: (failures: number) => number;
  /** Stops a read model. */
  readonly stop: (model: LiveModel, why: StopReason) => void;
  /** Told of each failure. Throws nothing. */
  readonly onError: OnError;
  /** Called when a read model is complete in the file. */
  readonly onComplete: (model: LiveModel) => void;
}

/** Keeps rows in the file beside the folding, so that reports wait for no disk. */
export interface Keeper {
  /** Keeps what changed in these read models, soon. Of several that ask meanwhile, all are kept together. */
  readonly keep: (models: readonly LiveModel[]) => void;
  /** Keeps what changed, once, and tells why it could not. */
  readonly keepOnce: (models: readonly LiveModel[]) => TaskEither<FileUnavailable, void>;
  /**
   * Waits while rows leave for the file, in steps, since all of them have to be of one moment. Nobody waits as long as others
   * hold the file.
   */
  readonly released: () => Promise<void>;
  /** Resolves when nothing is being kept any more. */
  readonly settled: () => Promise<void>;
}

/** The rows of a read model that are being persisted. */
interface Leaving {
  readonly model: LiveModel;
  readonly rows: Keepable;
  readonly changes: Changes;
}

const leavingOf = (model: LiveModel): readonly Leaving[] => {
  const rows = model.keepable();
  const changes = rows.changes();
  return changes === undefined ? [] : [{ model, rows, changes }];
};

type PersistError = FileUnavailable | UnkeepableRow;

const toldPersist = <A>(
  models: readonly LiveModel[],
  persist: TaskEither<PersistError, A>,
  positions: () => readonly number[],
): Promise<E.Either<PersistError, A>> =>
  told(
    channels.persist,
    (): PersistMessage => ({ names: namesOf(models) }),
    persist,
    (outcome): Partial<PersistMessage> => {
      // of rows that cannot be kept, the fold that made them is at fault
      if (E.isLeft(outcome)) return failureOf('why' in outcome.left ? outcome.left.why : outcome.left);
      const kept = positions();
      return kept.length === 0 ? {} : { position: Math.min(...kept) };
    },
  );

/** Makes the keeper of a file. */
export const keeper = ({ file, signal, pauseMs, stop, onError, onComplete }: KeepingOptions): Keeper => {
  // one attempt at a time: rows remember what is being persisted until they are told how it ended
  const queue = workQueue();
  const wanted = new Set<LiveModel>();
  let working: Promise<void> | undefined;

  let persisting: Promise<unknown> | undefined;
  let isHeld = false;

  const persist = async (models: readonly LiveModel[]): Promise<E.Either<FileUnavailable, void>> => {
    let leaving: readonly Leaving[] = [];
    if (!runningOf(models).some((model) => model.keepable().hasChanges())) return E.right(undefined);
    const attempt = toldPersist(
      models,
      file.persist(() => {
        isHeld = true;
        leaving = runningOf(models).flatMap(leavingOf);
        return leaving.map(({ changes }) => changes);
      }),
      () => leaving.map(({ changes }) => changes.to.position),
    );
    persisting = attempt;
    const outcomes = await attempt;
    isHeld = false;
    for (const [i, { model, rows, changes }] of leaving.entries()) {
      if (E.isLeft(outcomes)) {
        rows.markNotPersisted();
        continue;
      }
      const lost = outcomes.right[i];
      if (lost === undefined) rows.markPersisted(changes);
      // rows that were begun anew meanwhile are others
      else if (model.keepable() === rows) stop(model, lost);
    }
    if (E.isRight(outcomes)) return E.right(undefined);
    if (outcomes.left._tag === 'FileUnavailable') return E.left(outcomes.left);
    const { index, why } = outcomes.left;
    const unkeepable = leaving[index];
    if (unkeepable !== undefined) stop(unkeepable.model, why);
    return persist(models);
  };

  const complete = async (models: readonly LiveModel[]): Promise<E.Either<FileUnavailable, void>> => {
    for (const model of runningOf(models)) {
      const rows = model.rows();
      if (model.isComplete() || !model.isAtEnd()) continue;
      const outcome = await file.complete(model.model, rows.build)();
      if (E.isLeft(outcome)) return outcome;
      if (model.rows() !== rows) continue;
      if (outcome.right !== undefined) stop(model, outcome.right);
      else {
        model.show();
        onComplete(model);
      }
    }
    return E.right(undefined);
  };

  const keepOnce =
    (models: readonly LiveModel[]): TaskEither<FileUnavailable, void> =>
    () =>
      queue(async () => {
        const persisted = await persist(models);
        return E.isLeft(persisted) ? persisted : complete(models);
      });

  const work = async (): Promise<void> => {
    while (wanted.size > 0 && !signal.aborted) {
      const models = [...wanted];
      wanted.clear();
      await retryWhileUnavailable(keepOnce(models), {
        signal,
        pauseMs: pauseFor(models, pauseMs, stop),
        isOver: () => runningOf(models).length === 0,
        onInterruption: (cause, attempts) => {
          if (cause._tag === 'FileUnavailable')
            for (const model of models) model.noteUnkept({ cause, attempts });
          onError({ during: 'keeping', names: namesOf(models), error: cause, attempts, isRetried: true });
        },
      });
      for (const model of models) model.noteUnkept(undefined);
    }
    working = undefined;
  };

  return {
    keep: (models) => {
      for (const model of models) wanted.add(model);
      working ??= work();
    },
    keepOnce,
    released: async () => {
      while (isHeld) await persisting;
    },
    settled: async () => working,
  };
};
