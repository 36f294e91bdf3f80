import { openDatabase, type Open, type OpenMode } from '@pavadonis/sqlite';

/** A statement that is about to be run, and how its file was opened. */
export interface Watched {
  readonly sql: string;
  readonly mode: OpenMode;
}

/** SQLite that tells of every opening and statement before it is done. */
export const watchedDriver =
  (
    onStatement: (watched: Watched) => void,
    onOpen: (mode: OpenMode) => Promise<void> | void = () => undefined,
  ): Open =>
  async (path, mode) => {
    await onOpen(mode);
    const database = await openDatabase(path, mode);
    return {
      exec: (sql) => {
        onStatement({ sql, mode });
        return database.exec(sql);
      },
      close: () => database.close(),
      prepare: (sql) => {
        const statement = database.prepare(sql);
        return {
          all: (...values) => {
            onStatement({ sql, mode });
            return statement.all(...values);
          },
          run: (...values) => {
            onStatement({ sql, mode });
            return statement.run(...values);
          },
          setReturnArrays: (on) => statement.setReturnArrays?.(on),
        };
      },
    };
  };

/** Takes longer than work may hold the event loop. */
export const spin = (): void => {
  const end = performance.now() + 30;
  while (performance.now() < end);
};

/** A door that is shut until it is opened. */
export const door = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
};
