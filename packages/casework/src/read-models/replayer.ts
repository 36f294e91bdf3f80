import { type EventStore, pause } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { OnError } from '../background-error';
import { toldFollow } from '../channels/told-follow';
import type { Interruption } from '../interruption';
import type { RowsFile } from './file/rows-file';
import { isSameHistory } from './file/same-history';
import type { JointRows } from './joint-rows';
import type { Keeper } from './keeper';
import { isKeptAgain } from './kept-again';
import { type LiveModel, namesOf, runningOf } from './model';
import { type ReplayedLog, replaying } from './replaying';

/** The log, and what replaying it into read models needs besides. */
export interface ReplayerOptions {
  /** The log as it is replayed; absent where it can only be followed in pages. */
  readonly log: ReplayedLog | undefined;
  readonly store: Pick<EventStore, 'readStream' | 'fingerprint'>;
  readonly file: Pick<RowsFile, 'size'>;
  readonly keeper: Keeper;
  /** Whether a restart would find rows that are kept. */
  readonly isKept: boolean;
  readonly signal: AbortSignal;
  readonly clock: () => number;
  readonly onChange: () => void;
  readonly onInterruption: () => void;
  readonly onError: OnError;
  readonly interrupt: (models: readonly LiveModel[], cause: Interruption, attempts: number) => void;
  readonly pausing: (models: readonly LiveModel[]) => (failures: number) => number;
  /** Reads rows from the file. */
  readonly open: (models: readonly LiveModel[]) => Promise<void>;
  /** Begins rows anew that are of another history. */
  readonly beginAnew: (model: LiveModel) => Promise<boolean>;
}

// a row that is read takes as long as so many events that are folded, or longer
const EVENTS_FOR_A_ROW = 5;

// an event that is taken in a stride takes as long as two of a replay
const FAR_BEHIND = 2;

// rows leave while nothing is folded, and nobody waits for longer where others hold the file
const KEEPING_MS = 500;

/** Makes the steps in which read models are built from the beginning of the log, beside the rows that they show. */
export const replayer = ({
  log,
  store,
  file,
  keeper,
  isKept,
  signal,
  clock,
  onChange,
  onInterruption,
  onError,
  interrupt,
  pausing,
  open,
  beginAnew,
}: ReplayerOptions) => {
  // an event that cannot be read, or a fold that throws, is met again: in pages it stops those alone that it concerns
  const inPages = new WeakSet<LiveModel>();
  // what stands behind the last event of a part is of other parts, and is not replayed again
  const readUpTo = new WeakMap<LiveModel, number>();

  const keep = async (models: readonly LiveModel[]): Promise<void> => {
    const attempt = async (): Promise<void> => {
      const kept = await keeper.keepOnce(models)();
      for (const model of models)
        model.noteUnkept(E.isLeft(kept) ? { cause: kept.left, attempts: 1 } : undefined);
      if (E.isLeft(kept))
        onError({
          during: 'keeping',
          names: namesOf(models),
          error: kept.left,
          attempts: 1,
          isRetried: true,
        });
    };
    await Promise.race([attempt(), pause(KEEPING_MS, signal)]);
    await keeper.released();
  };

  const handOver = async (models: readonly LiveModel[], { part }: JointRows): Promise<void> => {
    await keeper.released();
    const parts = await part();
    for (const [i, model] of models.entries()) {
      const rows = parts[i];
      if (rows === undefined || model.stopReason() !== undefined) continue;
      if (model.isOpen()) model.adopt(rows);
      else model.open(rows, clock());
    }
    onChange();
  };

  const noteMore = (models: readonly LiveModel[]): void => {
    for (const model of runningOf(models))
      if (model.isOpen()) model.happen({ _tag: 'MoreFound', at: clock() });
  };

  /** Begins anew whose rows in the file are of another history, before any is read. Returns whether the store replied. */
  const compareUnread = async (models: readonly LiveModel[]): Promise<boolean> => {
    for (const model of models) {
      const isSame = await isSameHistory(store, model.found().own)();
      if (E.isLeft(isSame)) return false;
      if (!isSame.right) await beginAnew(model);
    }
    return true;
  };

  const replayFrom = async (
    log: ReplayedLog,
    models: readonly LiveModel[],
    before: number,
  ): Promise<number> => {
    let failures = before;
    const keptBefore = models.map((model) => model.kept());
    const members = models.map((model, i) => ({
      model: model.model,
      build: model.rows().build,
      kept: keptBefore[i] ?? 0,
    }));
    const { rows, step, makeWhole, readTo } = replaying(log, members, signal);
    const noteRead = (): void => {
      for (const model of models) readUpTo.set(model, readTo());
    };
    for (const [i, model] of models.entries()) {
      const keepable = rows.keepable[i];
      if (keepable !== undefined) model.noteUnshown({ keepable, position: rows.position });
    }
    const isKeepingDue = (): boolean =>
      isKept && runningOf(models).some((model) => isKeptAgain(rows.position() - model.kept(), model.kept()));
    for (;;) {
      const running = runningOf(models);
      if (running.length === 0) return failures;
      const came = await toldFollow(
        () => ({ by: 'read-models', names: namesOf(running) }),
        () => step(isKeepingDue),
        () => ({ position: rows.position() }),
      );
      if (signal.aborted) return failures;
      if (E.isRight(came)) {
        failures = 0;
        noteMore(models);
        if (came.right === 'Whole') await keep(running);
        if (came.right !== 'AtTheEnd') continue;
        noteRead();
        await handOver(models, rows);
        return failures;
      }
      const failure = came.left;
      if (failure._tag === 'StoreUnavailable') {
        failures += 1;
        interrupt(running, failure, failures);
        // what the file holds can be shown while the store is away
        if (running.some((model) => !model.isOpen())) return failures;
        await pause(pausing(running)(failures), signal);
        continue;
      }
      if (failure._tag === 'NothingFollowed') {
        noteRead();
        return failures;
      }
      if (failure._tag === 'PutBack') {
        onInterruption();
        for (const [i, model] of models.entries()) if (model.kept() !== keptBefore[i]) await beginAnew(model);
        return failures;
      }
      for (const model of models) inPages.add(model);
      // rows of a fold that threw are of no use
      if (failure._tag !== 'BrokenFold' && E.isRight(await makeWhole())) await handOver(models, rows);
      return failures;
    }
  };

  return {
    /** Returns whether the rows of read models, which stand at one position, are built faster from the beginning of the log. */
    isFaster: async (models: readonly LiveModel[]): Promise<boolean> => {
      if (log === undefined || models.length === 0 || models.some((model) => inPages.has(model)))
        return false;
      const end = await log.fingerprint()();
      const knownBy = (model: LiveModel): number =>
        Math.max(model.rows().checkpoint().position, readUpTo.get(model) ?? 0);
      const known = Math.max(...models.map(knownBy));
      return E.isRight(end) && end.right.position > known && end.right.position >= FAR_BEHIND * known;
    },

    /** Returns whether the rows of read models are built faster from the beginning of the log than read from the file. */
    isFasterThanReading: async (models: readonly LiveModel[]): Promise<boolean> => {
      if (log === undefined || models.some((model) => model.found().former !== undefined)) return false;
      const end = await log.fingerprint()();
      const size = file.size();
      return E.isRight(end) && E.isRight(size) && end.right.position < size.right * EVENTS_FOR_A_ROW;
    },

    /**
     * Builds the rows of read models from the beginning of the log, after so many failures before. Shows them once all are there.
     * Returns how many failures there were in a row.
     */
    replay: async (models: readonly LiveModel[], failures: number): Promise<number> => {
      const unread = models.filter((model) => !model.isOpen());
      let after = failures;
      if (log !== undefined && (await compareUnread(unread))) {
        noteMore(models);
        onChange();
        after = await replayFrom(log, models, failures);
        for (const model of models) model.noteUnshown(undefined);
      }
      if (!signal.aborted) await open(runningOf(unread));
      return after;
    },
  };
};
