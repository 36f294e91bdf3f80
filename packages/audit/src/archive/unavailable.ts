import type * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { onFiles } from '../log/folder-error';
import type { ArchiveUnavailable } from './errors';

/** Does work on the files of an archive, and says which code the system gave if that fails. */
export const onArchive = <Failed, A>(
  folder: string,
  work: () => Promise<E.Either<Failed, A>>,
): TE.TaskEither<ArchiveUnavailable | Failed, A> =>
  pipe(
    onFiles(folder, work),
    TE.mapLeft(({ path, cause }): ArchiveUnavailable => ({ _tag: 'ArchiveUnavailable', path, cause })),
    TE.flatMapEither((done): E.Either<ArchiveUnavailable | Failed, A> => done),
  );
