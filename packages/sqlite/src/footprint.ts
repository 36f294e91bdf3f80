import { existsSync, statSync } from 'node:fs';
import type { Database, SqlValue, Statement } from './driver';

/** The bytes of a file, 0 if there is none. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** What tells from outside whether a file was written to; nothing if somebody has it open, or did not close it. */
export const footprintOf = (path: string): string | undefined => {
  const { ino, size, mtimeNs } = statSync(path, { bigint: true });
  // a process that merely opens the file makes the two files beside it, but leaves the first of them empty
  const unsettled = sizeOf(`${path}-wal`) + sizeOf(`${path}-journal`);
  return unsettled > 0 ? undefined : [ino, size, mtimeNs].join();
};

/** Whether SQLite's shared memory is beside a file, so that whoever has it open is seen and sees. */
export const isShared = (path: string): boolean => existsSync(`${path}-shm`);

/**
 * The same database, opened as one that nobody writes to. SQLite does not look whether that is so; what somebody may
 * have written into meanwhile throws `FILE_CHANGED` instead of answering.
 */
export const thatIsLeftAlone = (database: Database, path: string, footprint: string): Database => {
  const guarded =
    <Values extends readonly unknown[], A>(work: (...values: Values) => A) =>
    (...values: Values): A => {
      const answer = work(...values);
      if (footprintOf(path) !== footprint)
        throw Object.assign(new Error('written to by somebody'), { code: 'FILE_CHANGED' });
      return answer;
    };
  return {
    exec: guarded((sql) => database.exec(sql)),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      const both: Statement = {
        run: guarded((...values: SqlValue[]) => statement.run(...values)),
        all: guarded((...values: SqlValue[]) => statement.all(...values)),
      };
      return statement.setReturnArrays === undefined
        ? both
        : { ...both, setReturnArrays: statement.setReturnArrays.bind(statement) };
    },
    close: () => database.close(),
  };
};
