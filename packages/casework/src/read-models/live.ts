import { bell, type Decoder, decoder as ofToday, type EventStore, history } from '@pavadonis/event-store';
import type { ReadModels, ViewOf } from '@pavadonis/projection';
import { type Open, openFile, type SqliteOpenError } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { resolve } from 'node:path';
import { allCaughtUpTo, type ReadModelStopped, type WaitAborted } from './caught-up';
import { followTogether, type Surroundings } from './follow';
import { keep } from './keep';
import { LAYOUT } from './layout';
import { liveModel, type LiveModel, running, type Shown } from './model';
import { growing } from './pauses';
import { type RowsFile, rowsFile } from './rows-file';
import { toTheSameHistory } from './same-history';
import type { FileUnavailable, Status } from './status';

/** Which read models follow which store, and where their rows are kept. */
export interface LiveReadModelsOptions<M extends ReadModels> {
  readonly store: Pick<EventStore, 'follow' | 'readStream' | 'scan' | 'scanStream'>;
  /** Each under the host's own name for it. The file knows them by their own, of which no two may be the same. */
  readonly models: M;
  /** The SQLite file of the rows; it is made if it does not exist. `:memory:` keeps nothing. */
  readonly file: string;
  /** Knows how events of older versions are lifted; the library's own unless told. */
  readonly decoder?: Decoder | undefined;
  /** The host's own SQLite, as of a store. */
  readonly open?: Open | undefined;
  /** How many milliseconds to pause after so many failures of the store or the file in a row: 50, 100 … 5000 unless told. */
  readonly pauseMs?: ((failures: number) => number) | undefined;
  /** Milliseconds that never go back; the process's own unless told. */
  readonly clock?: (() => number) | undefined;
}

/** Which read models are waited for (all unless told), and for how long: `AbortSignal.timeout(1000)` for a second at most. */
export interface CaughtUpOptions<Name> {
  readonly models?: readonly Name[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Read models that follow a store.
 *
 * The rows are changed in place, a page of events in one go between two ticks. A report that is computed at once sees all
 * models of one position at the same point of the log, and never half a page; who waits for something asks for the view
 * again.
 */
export interface LiveReadModels<M extends ReadModels> {
  /**
   * The rows to ask reports of. After a change of version these are the former version's until the new ones are built:
   * `version` says so, and it is for the host to know whether its reports understand them.
   */
  readonly view: <Name extends keyof M>(name: Name) => Shown<ViewOf<M[Name]>>;
  readonly status: () => { readonly [Name in keyof M]: Status };
  /** Resolves as soon as the read models show the log up to there, such as to the `position` of one's own append. */
  readonly caughtUpTo: (
    position: number,
    options?: CaughtUpOptions<keyof M>,
  ) => TE.TaskEither<ReadModelStopped<keyof M> | WaitAborted<keyof M>, void>;
  /** Stops following and lets go of the file. The rows in memory go on answering, as they are. */
  readonly close: () => TE.TaskEither<FileUnavailable, void>;
}

const cannotOpen =
  (path: string) =>
  ({ reason, cause }: FileUnavailable): SqliteOpenError => ({ _tag: 'CannotOpen', path, reason, cause });

/** Read models of one position, which go on together: mostly all, since the file keeps them together. */
const byPosition = (models: readonly LiveModel[]): readonly (readonly LiveModel[])[] => {
  const together = new Map<number, LiveModel[]>();
  for (const model of models) {
    const { position } = model.rows().known();
    const others = together.get(position);
    if (others === undefined) together.set(position, [model]);
    else others.push(model);
  }
  return [...together.values()];
};

const follow = async (models: readonly LiveModel[], around: Surroundings): Promise<void> => {
  await Promise.all(models.map((model) => toTheSameHistory(model, around)));
  await Promise.all(byPosition(models).map((together) => followTogether(together, around)));
};

const onFile = <M extends ReadModels>(
  file: RowsFile,
  live: ReadonlyMap<keyof M, LiveModel>,
  { store, decoder = ofToday(), pauseMs = growing }: LiveReadModelsOptions<M>,
): LiveReadModels<M> => {
  const closing = new AbortController();
  const shownMore = bell();
  const models = [...live.values()];
  const done = follow(models, {
    store,
    history: history(store, decoder),
    decoder,
    file,
    signal: closing.signal,
    pauseMs,
    changed: () => shownMore.ring(),
  });

  const close = async (): Promise<E.Either<FileUnavailable, void>> => {
    closing.abort();
    await done;
    const kept = await keep(running(models), file)();
    for (const model of models) model.stop({ _tag: 'ReadModelsClosed' });
    shownMore.ring();
    const closed = file.close();
    return E.isLeft(kept) ? kept : closed;
  };
  let closed: ReturnType<typeof close> | undefined;

  const named = (name: keyof M): LiveModel => {
    const found = live.get(name);
    if (found === undefined) throw new RangeError(`no read model ${String(name)}`);
    return found;
  };

  return {
    // the rows are what the folds of this very model made, or a former version's, as the port says
    view: (name) => named(name).shown() as Shown<ViewOf<M[typeof name]>>,
    status: () =>
      Object.fromEntries([...live].map(([name, model]) => [name, model.status()])) as {
        readonly [Name in keyof M]: Status;
      },
    caughtUpTo: (position, options = {}) =>
      allCaughtUpTo(
        [...(options.models ?? live.keys())].map((name) => [name, named(name)] as const),
        position,
        shownMore,
        options.signal,
      ),
    close: () => () => (closed ??= close()),
  };
};

const checkNames = (models: ReadModels): void => {
  const names = Object.values(models).map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`two read models are named ${twice}`);
};

/**
 * Opens live read models, with the rows as the file holds them, and follows the store from there. A new file is filled from
 * the beginning of the log, so one that cannot be opened may simply be removed. Several processes may keep the same file.
 * Throws a `RangeError` if two read models have the same name.
 */
export const liveReadModels = <M extends ReadModels>(
  options: LiveReadModelsOptions<M>,
): TE.TaskEither<SqliteOpenError, LiveReadModels<M>> => {
  const { models, file: name, open, clock = () => performance.now() } = options;
  checkNames(models);
  const path = name === ':memory:' ? name : resolve(name);
  return pipe(
    openFile(path, LAYOUT, { durability: 'normal', open }, rowsFile),
    TE.flatMap((file) =>
      pipe(
        Object.entries(models),
        TE.traverseSeqArray(([key, model]) =>
          pipe(
            file.find(model),
            TE.map((found) => [key, liveModel(model, found, clock)] as const),
          ),
        ),
        TE.bimap(cannotOpen(path), (live) => onFile(file, new Map<keyof M, LiveModel>(live), options)),
        // the first error is the one that tells
        TE.tapError(() => TE.fromIO(() => file.close())),
      ),
    ),
  );
};
