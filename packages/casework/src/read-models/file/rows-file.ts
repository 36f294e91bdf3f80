import { codeOf, type Database, prepareTransaction, reasonOf } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { FileUnavailable } from '../../interruption';
import type { HistoryLost } from '../history-lost';
import type { BuildLost } from '../stop-reason';
import { type FoundBuilds, prepareBuilds, type ModelVersion } from './builds';
import { prepareLosses } from './losses';
import { type Changes, preparePersist } from './persist';
import { prepareVersions } from './versions';

const unavailable = (thrown: unknown): FileUnavailable => ({
  _tag: 'FileUnavailable',
  reason: reasonOf(thrown),
  cause: codeOf(thrown),
});

/** How often a process tells that it uses its builds, in milliseconds. */
export const USED_EVERY = 24 * 60 * 60 * 1000;

// the rows of a lower version are kept for a week after its last process used them
const KEPT_FOR = 7 * USED_EVERY;

/** The file in which the rows of read models are persisted. Each call is one transaction. `now` tells milliseconds since 1970. */
export const rowsFile = (database: Database, now: () => number = Date.now) => {
  const transaction = prepareTransaction(database);
  const builds = prepareBuilds(database);
  const persist = preparePersist(database, builds);
  const versions = prepareVersions(database, builds);
  const losses = prepareLosses(database);

  const atOnce = <A>(work: () => A): TE.TaskEither<FileUnavailable, A> =>
    pipe(
      TE.tryCatch(() => transaction((): E.Either<never, A> => E.right(work())), unavailable),
      TE.flatMapEither((done) => done),
    );

  const forEach = (models: readonly ModelVersion[], work: (model: ModelVersion) => void) =>
    atOnce(() => {
      for (const model of models) work(model);
    });

  return {
    /** Finds the build of a version, or begins it, and removes those of lower versions that nobody has used for long. */
    find: (model: ModelVersion): TE.TaskEither<FileUnavailable, FoundBuilds> =>
      atOnce(() => {
        const found = builds.find(model, now());
        versions.use(model, now());
        if (found.complete) versions.removeLower(model, now() - KEPT_FOR);
        return found;
      }),

    /** Removes a build of a history that was lost and begins it anew, unless another process has just done so. */
    beginAnew: (
      model: ModelVersion,
      build: number,
      lost: HistoryLost,
    ): TE.TaskEither<FileUnavailable, FoundBuilds> =>
      atOnce(() => {
        losses.note(model.name, lost);
        builds.remove(build);
        return builds.find(model, now());
      }),

    /** Notes that somebody knows of the histories that these models lost. */
    acknowledge: (models: readonly ModelVersion[]): TE.TaskEither<FileUnavailable, void> =>
      forEach(models, ({ name }) => losses.acknowledge(name)),

    /** Notes that a process of these versions uses their builds, also while nothing is recorded. */
    use: (models: readonly ModelVersion[]): TE.TaskEither<FileUnavailable, void> =>
      forEach(models, (model) => versions.use(model, now())),

    /** Removes the builds of all lower versions of these models, whoever uses them. */
    removeLower: (models: readonly ModelVersion[]): TE.TaskEither<FileUnavailable, void> =>
      forEach(models, (model) => versions.removeLower(model, Infinity)),

    /** Persists changes of several builds. Returns for each the reason why it is lost, if it is. */
    persist: (
      changes: readonly Changes[],
    ): TE.TaskEither<FileUnavailable, readonly (BuildLost | undefined)[]> =>
      atOnce(() => changes.map((each) => persist(each, now()))),

    /** Notes that a build knows the whole log. Returns the reason why it is lost, if it is. */
    complete: (model: ModelVersion, build: number): TE.TaskEither<FileUnavailable, BuildLost | undefined> =>
      atOnce(() => {
        const lost = versions.complete(model, build, now());
        if (lost === undefined) versions.removeLower(model, now() - KEPT_FOR);
        return lost;
      }),

    close: (): E.Either<FileUnavailable, void> => E.tryCatch(() => void database.close(), unavailable),
  };
};

export type RowsFile = ReturnType<typeof rowsFile>;
