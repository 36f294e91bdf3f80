import { type Database, type Open, openDatabase, type Statement } from '@pavadonis/sqlite';

/** The way in which a disk takes a commit. */
export type DiskState = 'fine' | 'full' | 'busy';

/** A file of rows on a disk that may be full or busy. It is in memory, and outlives those who have it open. */
export interface Disk {
  readonly state: () => DiskState;
  readonly become: (state: DiskState) => void;
  /** Opens the file for a host. `cut` is what a dead host has of it: nothing. */
  readonly connect: () => { readonly open: Open; readonly cut: () => void };
  /** Runs a query of the simulator's own. */
  readonly ask: (sql: string) => readonly Readonly<Record<string, unknown>>[];
  readonly remove: () => void;
}

const refused = (errcode: number, text: string): Error => Object.assign(new Error(text), { errcode });

/** Makes an empty disk. */
export const diskOf = async (): Promise<Disk> => {
  const database = await openDatabase(':memory:', { readOnly: false, immutable: false });
  let state: DiskState = 'fine';
  const asked = new Map<string, Statement>();

  const guarded = (statement: Statement, sql: string, checkAlive: () => void): Statement => {
    const run: Statement['run'] = (...values) => {
      checkAlive();
      if (sql === 'BEGIN IMMEDIATE' && state === 'busy') throw refused(5, 'database is locked');
      if (sql === 'COMMIT' && state === 'full') throw refused(13, 'database or disk is full');
      return statement.run(...values);
    };
    const all: Statement['all'] = (...values) => {
      checkAlive();
      return statement.all(...values);
    };
    return statement.setReturnArrays === undefined
      ? { run, all }
      : { run, all, setReturnArrays: (on) => statement.setReturnArrays?.(on) };
  };

  return {
    state: () => state,
    become: (now) => {
      state = now;
    },
    connect: () => {
      let isCut = false;
      const checkAlive = (): void => {
        if (isCut) throw refused(14, 'unable to open database file');
      };
      const mine: Database = {
        exec: (sql) => {
          checkAlive();
          return database.exec(sql);
        },
        prepare: (sql) => {
          checkAlive();
          return guarded(database.prepare(sql), sql, checkAlive);
        },
        close: () => undefined,
      };
      return {
        open: () => mine,
        cut: () => {
          isCut = true;
        },
      };
    },
    ask: (sql) => {
      const statement = asked.get(sql) ?? database.prepare(sql);
      asked.set(sql, statement);
      return statement.all() as readonly Readonly<Record<string, unknown>>[];
    },
    remove: () => {
      asked.clear();
      database.close();
    },
  };
};
