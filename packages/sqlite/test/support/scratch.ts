import { openDatabase, type Database } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './ordinary-user';

/** A folder for the files of one test file, with names nobody has used in it yet. */
export const scratch = () => {
  const folder = mkdtempSync(join(temporaryFolder(), 'sqlite-'));
  chmodSync(folder, 0o755);
  let used = 0;
  const newName = (): string => {
    used += 1;
    return join(folder, `${String(used)}.db`);
  };
  const removeAll = (): void => {
    // a test may have taken the right to empty a folder
    for (const each of readdirSync(folder, { withFileTypes: true }))
      if (each.isDirectory()) chmodSync(join(folder, each.name), 0o755);
    rmSync(folder, { recursive: true, force: true });
  };
  return { newName, removeAll };
};

/** What a task answers; an error if it refuses. */
export const answer = async <A>(task: TaskEither<{ readonly _tag: string }, A>): Promise<A> => {
  const outcome = await task();
  if (E.isLeft(outcome)) throw new Error(outcome.left._tag);
  return outcome.right;
};

/** What a task refuses with; an error if it answers. */
export const refusal = async <X>(task: TaskEither<X, unknown>): Promise<X> => {
  const outcome = await task();
  if (E.isRight(outcome)) throw new Error('it answered');
  return outcome.left;
};

/** Works on a file with bare SQL, as somebody with a SQL shell would. */
export const withSql = async <A>(path: string, work: (database: Database) => A | Promise<A>): Promise<A> => {
  const database = await openDatabase(path);
  try {
    return await work(database);
  } finally {
    database.close();
  }
};
