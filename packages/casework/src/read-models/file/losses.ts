import type { Database } from '@pavadonis/sqlite';
import type { HistoryLost } from '../history-lost';

/** Prepares noting the histories that rows of read models lost, by the model's name. */
export const prepareLosses = (database: Database) => {
  // the longest that was known is the one that somebody may miss
  const note = database.prepare(
    `INSERT INTO losses(model, known, stands) VALUES (?, ?, nullif(?, -1))
     ON CONFLICT(model) DO UPDATE SET known = max(known, excluded.known), stands = excluded.stands`,
  );
  // a longer one was found since, of which nobody has been told
  const acknowledge = database.prepare('DELETE FROM losses WHERE model = ? AND known <= ?');
  return {
    note: (model: string, { known, stands = -1 }: HistoryLost): void => void note.run(model, known, stands),
    acknowledge: (model: string, { known }: HistoryLost): void => void acknowledge.run(model, known),
  };
};
