import type { Invariant } from '@pavadonis/sqlite';
import { notUtf8In } from './not-utf8';

const hex = (digits: number): string => '[0-9a-f]'.repeat(digits);
const UUID = [8, 4, 4, 4, 12].map(hex).join('-');
const INSTANT =
  '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z';

// all in one pass over the events, since reading them is what takes the time; SQLite's clock turns 30 February into March
const MALFORMED = `
  SELECT position || ' (' || part || ')' FROM (
    SELECT position, CASE
      WHEN NOT json_valid(data) THEN 'data'
      WHEN NOT json_valid(metadata) THEN 'metadata'
      WHEN json_extract(data, '$.type') IS NOT type THEN 'type'
      WHEN recorded_at NOT GLOB '${INSTANT}'
        OR strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at) IS NOT recorded_at THEN 'recorded_at'
      WHEN id NOT GLOB '${UUID}' THEN 'id'
    END AS part FROM events
  ) WHERE part IS NOT NULL`;

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
  { fault: 'malformed, the event at the position', places: MALFORMED },
  { fault: 'no UTF-8, the event at the position', places: notUtf8In },
  {
    fault: 'malformed, the name of the stream with the number',
    places: `SELECT id FROM streams WHERE name NOT GLOB '[a-z]*-${UUID}'`,
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
