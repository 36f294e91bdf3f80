import type { Database, Open } from '@pavadonis/sqlite';
import { openDatabase } from '../driver';

/** A span of time, in milliseconds of the process. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** SQLite that remembers how long each of its longer statements took. */
export const timedDriver = () => {
  const spans: Span[] = [];
  let removals = 0;
  const timing = <A>(work: () => A): A => {
    const from = performance.now();
    try {
      return work();
    } finally {
      const to = performance.now();
      if (to - from > 1) spans.push({ from, to });
    }
  };
  const open: Open = async (path): Promise<Database> => {
    const database = await openDatabase(path);
    return {
      exec: (sql) => timing(() => database.exec(sql)),
      close: () => timing(() => database.close()),
      prepare: (sql) => {
        const statement = database.prepare(sql);
        return {
          all: (...values) => timing(() => statement.all(...values)),
          run: (...values) => {
            if (sql.startsWith('DELETE')) removals += 1;
            return timing(() => statement.run(...values));
          },
          setReturnArrays: (on) => statement.setReturnArrays?.(on),
        };
      },
    };
  };
  return {
    open,
    spans: (): readonly Span[] => spans,
    /** Returns how many statements that remove something were run so far. */
    removals: (): number => removals,
  };
};
