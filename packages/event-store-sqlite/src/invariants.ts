import type { Invariant } from '@pavadonis/sqlite';

/** The checks of a sound store, besides SQLite’s own. */
export const invariants: readonly Invariant[] = [
  {
    fault: 'a hole in the revisions of the stream with the number',
    places: `SELECT stream FROM events GROUP BY stream
      HAVING min(revision) <> 0 OR max(revision) <> count(*) - 1`,
  },
  {
    fault: 'not after its predecessor in the stream, the event at the position',
    places: `SELECT next.position FROM events JOIN events AS next
      ON next.stream = events.stream AND next.revision = events.revision + 1
      WHERE next.position <= events.position`,
  },
  {
    fault: 'of no stream, the event at the position',
    places: 'SELECT position FROM events WHERE stream NOT IN (SELECT id FROM streams)',
  },
  {
    fault: 'beyond what was counted, the event at the position',
    places: `SELECT position FROM events
      WHERE position > (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'events') OR position < 1`,
  },
];
