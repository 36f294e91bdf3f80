import {
  backoff,
  bell,
  checkLogPosition,
  type Decoder,
  decoder as currentDecoder,
  type EventStore,
  history,
  type InvalidArgument,
  type InvalidOption,
  invalidOption,
  type OptionRules,
  type Unstarted,
} from '@pavadonis/event-store';
import type { ReadModels, ViewOf } from '@pavadonis/projection';
import { type Open, openFile, type SqliteOpenError } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { resolve } from 'node:path';
import { type WatchedClock, watchedClock } from '../callbacks';
import type { FileUnavailable } from '../interruption';
import { LAYOUT } from './file/layout';
import { type RowsFile, rowsFile, USED_EVERY } from './file/rows-file';
import { follow } from './follow';
import { liveModel, type LiveModel, type ShownRows } from './model';
import type { Status } from './status';
import { type ReadModelStopped, type WaitAborted, waitFor } from './wait';
import { type CaughtUpOptions, checkWait } from './wait-arguments';

/** The read models, the store that they follow and the file in which their rows are persisted. */
export interface LiveReadModelsOptions<M extends ReadModels> {
  /** The store that is followed. The host opens and closes it. */
  readonly store: Pick<EventStore, 'follow' | 'readStream' | 'scan' | 'scanStream' | 'fingerprint'>;
  /** The read models by the host's own names. The file knows them by their own, of which no two may be the same. */
  readonly models: M;
  /** The SQLite file of the rows, created if it does not exist. `:memory:` persists nothing. */
  readonly file: string;
  /** The access rights of the file, as `chmod` takes them, where it is created; `0o600` by default: its owner's alone. */
  readonly rights?: number | undefined;
  /** The decoder with the host's upcasts, if the store has events of older versions. */
  readonly decoder?: Decoder | undefined;
  /** The host's own way to open SQLite, as for a store. */
  readonly open?: Open | undefined;
  /**
   * Returns the milliseconds to pause after a number of failures of store or file in a row; by default 50, 100 …
   * 5000.
   */
  readonly pauseMs?: ((failures: number) => number) | undefined;
  /** Returns milliseconds that never go back; by default those of the process. */
  readonly clock?: (() => number) | undefined;
}

/**
 * Read models that follow a store.
 *
 * The rows are changed in place, a page of events at once between two ticks. So a report that is computed at once
 * sees all models of one position at the same point of the log, and never half a page. After a wait, take the view
 * again.
 */
export interface LiveReadModels<M extends ReadModels> {
  /**
   * Returns the rows for reports. `version` is the version of the rows.
   *
   * After a change of version these are the former version's rows until the new ones are built. Check `version`
   * before passing them to a report written for the new one.
   */
  readonly view: <Name extends keyof M>(name: Name) => ShownRows<ViewOf<M[Name]>>;
  /** Returns how each read model fares now, by its name. */
  readonly status: () => { readonly [Name in keyof M]: Status };
  /**
   * Waits until the read models show the log up to a position, such as the one of the caller's own append. Rows that were just
   * opened are compared with the store before that.
   */
  readonly caughtUpTo: (
    position: number,
    options?: CaughtUpOptions<keyof M>,
  ) => Unstarted<ReadModelStopped<keyof M> | WaitAborted<keyof M> | InvalidArgument, void>;
  /**
   * Waits until the read models show the whole log as it is at some moment of the wait, in their own version: what a host does
   * before its first report. Where rows are built anew it takes as long as that, so give a signal.
   */
  readonly caughtUp: (
    options?: CaughtUpOptions<keyof M>,
  ) => Unstarted<ReadModelStopped<keyof M> | WaitAborted<keyof M> | InvalidArgument, void>;
  /** Notes that somebody knows of the histories that the store lost, so that `status` tells of them no more. */
  readonly acknowledgeLoss: () => Unstarted<FileUnavailable, void>;
  /**
   * Removes the rows of all lower versions of these read models from the file. Processes that use them stop (`VersionReplaced`).
   * Otherwise they are removed a week after the last of these processes used them.
   */
  readonly removeLowerVersions: () => Unstarted<FileUnavailable, void>;
  /** Stops following and releases the file. Reports can still read the rows in memory. */
  readonly close: () => Unstarted<FileUnavailable, void>;
}

const OPTIONS: OptionRules<LiveReadModelsOptions<ReadModels>> = {
  rules: {
    store: 'a store that can be followed',
    models: 'read models, each of a name of its own',
    file: 'a text',
    rights: 'access rights as chmod takes them',
    decoder: 'a decoder',
    open: 'a function',
    pauseMs: 'a function',
    clock: 'a function',
  },
  needed: ['store', 'models', 'file'],
};

const cannotOpen =
  (path: string) =>
  ({ reason, cause }: FileUnavailable): SqliteOpenError => ({ _tag: 'CannotOpen', path, reason, cause });

const growing = backoff(50, 5000);

const processClock = (): number => performance.now();

/** Live read models that can be told that their store was away. */
export interface ReadModelsInTouch<M extends ReadModels> {
  readonly readModels: LiveReadModels<M>;
  readonly compareAgain: () => void;
}

const onFile = <M extends ReadModels>(
  file: RowsFile,
  live: ReadonlyMap<keyof M, LiveModel>,
  options: LiveReadModelsOptions<M>,
  { clock, onInterruption }: { readonly clock: WatchedClock; readonly onInterruption: () => void },
): ReadModelsInTouch<M> => {
  const { store, decoder = currentDecoder(), pauseMs = growing } = options;
  const shownMore = bell();
  const following = follow([...live.values()], {
    store,
    history: history(store, decoder),
    decoder,
    file,
    pauseMs,
    clock: clock.now,
    onInterruption,
    onChange: () => shownMore.ring(),
  });
  clock.onBroken((why) => following.giveUp(why));

  const versions = [...live.values()].map(({ model }) => model);
  // a process may be idle for longer than the rows of a lower version are kept
  const inUse = setInterval(() => void file.use(versions)(), USED_EVERY).unref();

  const close = async (): Promise<E.Either<FileUnavailable, void>> => {
    clearInterval(inUse);
    const persisted = await following.close();
    const closed = file.close();
    return E.isLeft(persisted) ? persisted : closed;
  };
  let closed: ReturnType<typeof close> | undefined;

  const named = (name: keyof M): LiveModel => {
    const found = live.get(name);
    if (found === undefined) throw new RangeError(`no read model ${String(name)}`);
    return found;
  };

  const waitUntil = (isThere: (model: LiveModel) => boolean, options: CaughtUpOptions<keyof M>) => {
    const checked = checkWait(options, live);
    if (E.isLeft(checked)) return TE.left(checked.left);
    const { models, signal } = checked.right;
    return waitFor(models, isThere, shownMore, signal);
  };

  const readModels: LiveReadModels<M> = {
    // the rows are of the folds of this very model, or of a former version, as the port says
    view: (name) => named(name).shown() as ShownRows<ViewOf<M[typeof name]>>,
    status: () =>
      Object.fromEntries([...live].map(([name, model]) => [name, model.status()])) as {
        readonly [Name in keyof M]: Status;
      },
    caughtUpTo: (position, options = {}) => {
      const checked = checkLogPosition(position);
      return E.isLeft(checked)
        ? TE.left(checked.left)
        : waitUntil((model) => model.isCompared() && model.shown().position >= position, options);
    },
    caughtUp: (options = {}) => waitUntil((model) => model.isCompared() && model.isLive(), options),
    removeLowerVersions: () => file.removeLower(versions),
    acknowledgeLoss: () =>
      pipe(
        file.acknowledge(versions),
        TE.map(() => {
          for (const model of live.values()) model.noteLost(undefined);
        }),
      ),
    close: () => () => (closed ??= close()),
  };
  return { readModels, compareAgain: following.compareAgain };
};

/** Opens live read models that tell whenever the store was away, and can be told. */
export const liveReadModelsInTouch = <M extends ReadModels>(
  options: LiveReadModelsOptions<M>,
  onInterruption: () => void,
): TE.TaskEither<SqliteOpenError | InvalidOption, ReadModelsInTouch<M>> => {
  const invalid = invalidOption(options, OPTIONS);
  if (invalid !== undefined) return TE.left(invalid);
  const { models, file: name, rights, open } = options;
  const clock = watchedClock(options.clock ?? processClock);
  const path = name === ':memory:' ? name : resolve(name);
  return pipe(
    openFile(path, LAYOUT, { durability: 'normal', rights, open }, (database) => rowsFile(database)),
    TE.flatMap((file) =>
      pipe(
        Object.entries(models),
        TE.traverseSeqArray(([key, model]) =>
          pipe(
            file.find(model),
            TE.map((found) => [key, liveModel(model, found, clock.now)] as const),
          ),
        ),
        TE.bimap(cannotOpen(path), (live) =>
          onFile(file, new Map<keyof M, LiveModel>(live), options, { clock, onInterruption }),
        ),
        // report the first error
        TE.tapError(() => TE.fromIO(() => file.close())),
      ),
    ),
  );
};

/**
 * Opens live read models with the rows that the file holds, and follows the store from there. A new file is filled from the
 * beginning of the log, so one that cannot be opened may simply be removed. Several processes may share a file.
 */
export const liveReadModels = <M extends ReadModels>(
  options: LiveReadModelsOptions<M>,
): Unstarted<SqliteOpenError | InvalidOption, LiveReadModels<M>> =>
  pipe(
    liveReadModelsInTouch(options, () => undefined),
    TE.map(({ readModels }) => readModels),
  );
