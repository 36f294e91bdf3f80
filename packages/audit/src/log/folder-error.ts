import * as TE from 'fp-ts/TaskEither';
import type { FolderUnavailable } from '../errors';

/** Returns the code that the system gave, such as `ENOENT`. */
export const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : 'unknown';

/** Does work on the files of a folder, and says which code the system gave if that fails. */
export const onFiles = <A>(path: string, work: () => Promise<A>): TE.TaskEither<FolderUnavailable, A> =>
  TE.tryCatch(work, (thrown) => ({ _tag: 'FolderUnavailable', path, cause: codeOf(thrown) }));

/** Returns what work does, or nothing where a file that it needs is not there. */
export const ifThere = async <A>(work: () => Promise<A>): Promise<A | undefined> => {
  try {
    return await work();
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
};
