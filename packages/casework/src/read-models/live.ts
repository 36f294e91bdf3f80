import {
  backoff,
  bell,
  checkLogPosition,
  checkStream,
  decoder as currentDecoder,
  history,
  type InvalidArgument,
  type InvalidOption,
  invalidOption,
  type Unstarted,
} from '@pavadonis/event-store';
import { completePart, type Part, type ReadModels, type ViewOf } from '@pavadonis/projection';
import { IN_MEMORY, type SqliteOpenError } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { resolve } from 'node:path';
import { telling } from '../background-error';
import { type WatchedClock, watchedClock } from '../callbacks';
import type { FileUnavailable } from '../interruption';
import { openRowsFile } from './file/open';
import { type RowsFile, USED_EVERY } from './file/rows-file';
import { follow } from './follow';
import { followed } from './followed-model';
import { type LiveReadModelsOptions, OPTIONS } from './live-options';
import type { LiveReadModels } from './live-read-models';
import { liveModel, type LiveModel, type ShownRows } from './model';
import { hasFolded, partOfRows } from './part-of-rows';
import { rowInFile, shownRow } from './row';
import type { Status } from './status';
import { type ReadModelStopped, type WaitAborted, waitFor } from './wait';
import { type CaughtUpOptions, checkWait } from './wait-arguments';
import { waitForEnd } from './wait-for-end';

const cannotOpen =
  (path: string) =>
  ({ reason, cause }: FileUnavailable): SqliteOpenError => ({ _tag: 'CannotOpen', path, reason, cause });

const WHOLE: Part = { number: 1, of: 1 };

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
  const { store, models, decoder = currentDecoder(), pauseMs = growing } = options;
  const log = history(store, decoder);
  const shownMore = bell();
  const following = follow([...live.values()], {
    store,
    history: log,
    decoder,
    file,
    pauseMs,
    clock: clock.now,
    isKept: options.file !== IN_MEMORY || options.open !== undefined,
    onInterruption,
    onChange: () => shownMore.ring(),
    onError: telling(options.onError),
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

  const waitUntil = (
    isThere: (model: LiveModel) => boolean,
    options: CaughtUpOptions<keyof M>,
  ): TE.TaskEither<ReadModelStopped<keyof M> | WaitAborted<keyof M> | InvalidArgument, void> => {
    const checked = checkWait(options, live);
    if (E.isLeft(checked)) return TE.left(checked.left);
    return waitFor(checked.right.models, isThere, shownMore, checked.right.signal);
  };

  const readModels: LiveReadModels<M> = {
    // the rows are of the folds of this very model, or of a former version, as the port says
    view: (name) => named(name).shown() as ShownRows<ViewOf<M[typeof name]>>,
    row: (name, stream, options = {}) => {
      const checked = checkStream(stream);
      if (E.isLeft(checked)) return TE.left(checked.left);
      const model = named(name);
      const held = model.isOpen() ? undefined : rowInFile(file, model, stream);
      return pipe(
        held === undefined
          ? waitUntil((each) => each.isOpen(), { ...options, models: [name] })
          : TE.right(undefined),
        // the fold of the row's own model made it
        TE.map(() => (held ?? shownRow(model, stream)) as never),
      );
    },
    status: () =>
      Object.fromEntries([...live].map(([name, model]) => [name, model.status()])) as {
        readonly [Name in keyof M]: Status;
      },
    opened: (options = {}) => waitUntil((model) => model.isOpen(), options),
    caughtUpTo: (position, options = {}) => {
      const checked = checkLogPosition(position);
      return E.isLeft(checked)
        ? TE.left(checked.left)
        : waitUntil((model) => model.isCompared() && model.shown().position >= position, options);
    },
    caughtUp: (options = {}) => {
      const checked = checkWait(options, live);
      if (E.isLeft(checked)) return TE.left(checked.left);
      return waitForEnd(store, checked.right.models, shownMore, checked.right.signal);
    },
    part: (position, call = {}) => {
      const checked = checkLogPosition(position);
      if (E.isLeft(checked)) return TE.left(checked.left);
      return pipe(
        waitUntil((model) => hasFolded(model, position), call),
        TE.flatMapEither(() => partOfRows(live, options.part ?? WHOLE, position)),
        TE.flatMap((folded) => completePart({ ...folded, models })(log)),
      );
    },
    removeLowerVersions: () => file.removeLower(versions),
    acknowledgeLoss: () => () => {
      // those that were told by now: while the file is busy another may be found, which nobody knows of
      const told = [...live.values()].flatMap((model) => {
        const lost = model.lost();
        return lost === undefined ? [] : [{ model, lost }];
      });
      return pipe(
        file.acknowledge(told.map(({ model, lost }) => [model.model, lost])),
        TE.map(() => {
          for (const { model, lost } of told) if (model.lost() === lost) model.noteLost(undefined);
        }),
      )();
    },
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
  const { models, file: name, part, rights, open } = options;
  const clock = watchedClock(options.clock ?? processClock);
  const path = name === IN_MEMORY ? name : resolve(name);
  return pipe(
    openRowsFile(path, { rights, open }),
    TE.flatMap((file) =>
      pipe(
        Object.entries(models),
        TE.traverseSeqArray(([key, given]) => {
          const model = followed(given, part);
          return pipe(
            file.find(model),
            TE.map((found) => [key, liveModel(model, found, clock.now)] as const),
          );
        }),
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
