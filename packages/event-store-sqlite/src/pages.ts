import type { LogPage, LogRange, StoredEvent } from '@pavadonis/event-store';
import type { Database } from '@pavadonis/sqlite';
import { fingerprintOf, type Marks } from './marks';

/** Prepares reading pages of the log with their fingerprints, as the file stands at one moment. */
export const preparePages = (
  database: Database,
  { readAll }: { readonly readAll: (range: LogRange) => readonly StoredEvent[] },
  marks: Marks,
) => {
  const begin = database.prepare('BEGIN');
  const end = database.prepare('ROLLBACK');
  return (range: LogRange): LogPage => {
    begin.run();
    try {
      const events = readAll(range);
      const before = fingerprintOf(marks.upTo(range.after));
      const last = events.at(-1);
      const after = last === undefined ? before : fingerprintOf(marks.upTo(last.position));
      return { events, fingerprints: { before, after } };
    } finally {
      end.run();
    }
  };
};
