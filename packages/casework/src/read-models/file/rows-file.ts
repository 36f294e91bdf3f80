import { breather } from '@pavadonis/event-store';
import { type Database, prepareQuery, prepareTransactions } from '@pavadonis/sqlite';
import type { BrokenFold } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { fileUnavailable, type FileUnavailable } from '../../interruption';
import type { HistoryLost } from '../history-lost';
import type { BuildLost } from '../stop-reason';
import { type FoundBuilds, prepareBuilds, type ModelVersion } from './builds';
import { type Loaded, loadBuilds, type Reading } from './load';
import { prepareLosses } from './losses';
import { type Changes, preparePersist } from './persist';
import { prepareRow, type SingleRow } from './single-row';
import { prepareSweeping } from './sweeping';
import { prepareVersions } from './versions';

/** A row for which there is no snapshot: a fold of the host made it of something that cannot be copied. */
export interface UnkeepableRow {
  readonly _tag: 'UnkeepableRow';
  /** The place of its read model among those that were to be persisted. */
  readonly index: number;
  readonly why: BrokenFold;
}

/** How often a process tells that it uses its builds, in milliseconds. */
export const USED_EVERY = 24 * 60 * 60 * 1000;

// the rows of a lower version are kept for a week after its last process used them
const KEPT_FOR = 7 * USED_EVERY;

/** The connections to a file of rows, and the time. */
export interface RowsFileOptions {
  readonly database: Database;
  /** Opens the file once more for reading alone; absent where that is not possible, as in memory. */
  readonly openAgain?: (() => TE.TaskEither<FileUnavailable, Database>) | undefined;
  /** Tells milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** The file in which the rows of read models are persisted. Each call is one transaction. */
export const rowsFile = ({ database, openAgain, now = Date.now }: RowsFileOptions) => {
  const transactions = prepareTransactions(database);
  const builds = prepareBuilds(database);
  const persist = preparePersist(database, builds);
  const versions = prepareVersions(database, builds);
  const losses = prepareLosses(database);
  const findRow = prepareRow(database);
  const findSize = prepareQuery(
    database,
    'SELECT (SELECT max(rowid) FROM snapshots) - (SELECT min(rowid) FROM snapshots) + 1',
  );
  const sweep = prepareSweeping(database, transactions.atOnce);
  // a process may have been killed before all was swept
  sweep();

  const atOnce = <A>(work: () => A): TE.TaskEither<FileUnavailable, A> =>
    pipe(
      TE.tryCatch(() => transactions.atOnce((): E.Either<never, A> => E.right(work())), fileUnavailable),
      TE.flatMapEither((done) => done),
    );

  const forEach = (models: readonly ModelVersion[], work: (model: ModelVersion) => void) =>
    atOnce(() => {
      for (const model of models) work(model);
    });

  const sweeping = <X, A>(work: TE.TaskEither<X, A>): TE.TaskEither<X, A> => TE.tapIO(work, () => sweep);

  return {
    /** Finds the build of a version, or begins it, and removes those of lower versions that nobody has used for long. */
    find: (model: ModelVersion): TE.TaskEither<FileUnavailable, FoundBuilds> =>
      sweeping(
        atOnce(() => {
          const found = builds.find(model, now());
          versions.use(model, now());
          if (found.complete) versions.removeLower(model, now() - KEPT_FOR);
          return found;
        }),
      ),

    /** Reads the snapshots of builds in steps, all as they are at one moment; nothing if the signal aborts before the end. */
    load: (
      readings: readonly Reading[],
      signal: AbortSignal,
    ): TE.TaskEither<FileUnavailable, readonly Loaded[] | undefined> =>
      openAgain === undefined
        ? TE.tryCatch(() => loadBuilds(database, readings, signal), fileUnavailable)
        : TE.bracket(
            openAgain(),
            (reader) =>
              TE.tryCatch(async () => {
                reader.exec('BEGIN');
                return loadBuilds(reader, readings, signal);
              }, fileUnavailable),
            (reader) => TE.fromEither(E.tryCatch(() => void reader.close(), fileUnavailable)),
          ),

    /** Finds the row of one person or thing without reading any other. */
    row: (build: number, stream: SingleRow['stream']): E.Either<FileUnavailable, SingleRow | undefined> =>
      E.tryCatch(() => findRow(build, stream), fileUnavailable),

    /** Returns how many rows are passed when rows are read, or somewhat more, without counting them. */
    size: (): E.Either<FileUnavailable, number> =>
      E.tryCatch(() => Number(findSize().flat()[0] ?? 0), fileUnavailable),

    /** Removes a build that cannot be read here and begins it anew, unless another process has just done so. */
    replace: (model: ModelVersion, build: number): TE.TaskEither<FileUnavailable, FoundBuilds> =>
      sweeping(
        atOnce(() => {
          builds.remove(build);
          return builds.find(model, now());
        }),
      ),

    /** Removes a build of a history that was lost and begins it anew, unless another process has just done so. */
    beginAnew: (
      model: ModelVersion,
      build: number,
      lost: HistoryLost,
    ): TE.TaskEither<FileUnavailable, FoundBuilds> =>
      sweeping(
        atOnce(() => {
          losses.note(model.name, lost);
          builds.remove(build);
          return builds.find(model, now());
        }),
      ),

    /** Notes that the store lost a history that the rows of a former version knew. */
    noteLost: ({ name }: ModelVersion, lost: HistoryLost): TE.TaskEither<FileUnavailable, void> =>
      atOnce(() => {
        losses.note(name, lost);
      }),

    /** Notes that somebody knows of these histories, by the model that lost each. */
    acknowledge: (
      told: readonly (readonly [ModelVersion, HistoryLost])[],
    ): TE.TaskEither<FileUnavailable, void> =>
      atOnce(() => {
        for (const [{ name }, lost] of told) losses.acknowledge(name, lost);
      }),

    /** Notes that a process of these versions uses their builds, also while nothing is recorded. */
    use: (models: readonly ModelVersion[]): TE.TaskEither<FileUnavailable, void> =>
      forEach(models, (model) => versions.use(model, now())),

    /** Removes the builds of all lower versions of these models, whoever uses them. */
    removeLower: (models: readonly ModelVersion[]): TE.TaskEither<FileUnavailable, void> =>
      sweeping(forEach(models, (model) => versions.removeLower(model, Infinity))),

    /**
     * Persists changes of several builds, all or none. They are asked for once nobody else writes, and must not change until
     * this is over. Returns for each the reason why it is lost, if it is.
     */
    persist: (
      changesOf: () => readonly Changes[],
    ): TE.TaskEither<FileUnavailable | UnkeepableRow, readonly (BuildLost | undefined)[]> =>
      pipe(
        TE.tryCatch(
          () =>
            transactions.inSteps(async () => {
              // begun with the transaction: a pause at the first row would hold the file for others, however few rows there are
              const breathe = breather();
              const outcomes: (BuildLost | undefined)[] = [];
              for (const [index, changes] of changesOf().entries()) {
                const persisted = await persist(changes, now(), breathe);
                if (E.isLeft(persisted))
                  return E.left<UnkeepableRow>({ _tag: 'UnkeepableRow', index, why: persisted.left });
                outcomes.push(persisted.right);
              }
              return E.right(outcomes);
            }),
          fileUnavailable,
        ),
        TE.flatMapEither((done) => done),
      ),

    /** Notes that a build knows the whole log. Returns the reason why it is lost, if it is. */
    complete: (model: ModelVersion, build: number): TE.TaskEither<FileUnavailable, BuildLost | undefined> =>
      sweeping(
        atOnce(() => {
          const lost = versions.complete(model, build, now());
          if (lost === undefined) versions.removeLower(model, now() - KEPT_FOR);
          return lost;
        }),
      ),

    close: (): E.Either<FileUnavailable, void> => E.tryCatch(() => void database.close(), fileUnavailable),
  };
};

export type RowsFile = ReturnType<typeof rowsFile>;
