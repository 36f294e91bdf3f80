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
import { preparePublish } from './publish';

const unavailable = (thrown: unknown): FileUnavailable => ({
  _tag: 'FileUnavailable',
  reason: reasonOf(thrown),
  cause: codeOf(thrown),
});

/** The file in which the rows of read models are persisted. Each call is one transaction. */
export const rowsFile = (database: Database) => {
  const transaction = prepareTransaction(database);
  const builds = prepareBuilds(database);
  const persist = preparePersist(database, builds);
  const publish = preparePublish(database, builds);
  const losses = prepareLosses(database);

  const atOnce = <A>(work: () => A): TE.TaskEither<FileUnavailable, A> =>
    pipe(
      TE.tryCatch(() => transaction((): E.Either<never, A> => E.right(work())), unavailable),
      TE.flatMapEither((done) => done),
    );

  return {
    /** Finds the build of a version, or begins it. A new build is shown at once if the model has no other. */
    find: (model: ModelVersion): TE.TaskEither<FileUnavailable, FoundBuilds> =>
      atOnce(() => builds.find(model)),

    /** Removes a build of a history that was lost and begins it anew, unless another process has just done so. */
    beginAnew: (
      model: ModelVersion,
      build: number,
      lost: HistoryLost,
    ): TE.TaskEither<FileUnavailable, FoundBuilds> =>
      atOnce(() => {
        losses.note(model.name, lost);
        builds.remove(build);
        return builds.find(model);
      }),

    /** Notes that somebody knows of the histories that these models lost. */
    acknowledge: (models: readonly ModelVersion[]): TE.TaskEither<FileUnavailable, void> =>
      atOnce(() => {
        for (const { name } of models) losses.acknowledge(name);
      }),

    /** Persists changes of several builds. Returns for each the reason why it is lost, if it is. */
    persist: (
      changes: readonly Changes[],
    ): TE.TaskEither<FileUnavailable, readonly (BuildLost | undefined)[]> =>
      atOnce(() => changes.map(persist)),

    /** Shows a build from now on, and removes all others of its model. Returns the reason why it is lost, if it is. */
    publish: (model: ModelVersion, build: number): TE.TaskEither<FileUnavailable, BuildLost | undefined> =>
      atOnce(() => publish(model, build)),

    close: (): E.Either<FileUnavailable, void> => E.tryCatch(() => void database.close(), unavailable),
  };
};

export type RowsFile = ReturnType<typeof rowsFile>;
