import type { StoredEvent, StreamRange } from '@pavadonis/event-store';
import { prepareQuery, type Database } from '@pavadonis/sqlite';

type Instant = StoredEvent['recordedAt'];

type KnownAt = NonNullable<StreamRange['knownAt']>;

type PositionRow = readonly [position: number];

type MomentRow = readonly [position: number, latest: Instant];

/** Prepares finding the position up to which the log was known at a moment. It throws what the driver throws. */
export const prepareKnownUpTo = (database: Database) => {
  const findEnd = prepareQuery(database, 'SELECT coalesce(max(position), 0) FROM events');
  const findMark = prepareQuery(
    database,
    'SELECT position, latest FROM marks WHERE position <= ? ORDER BY position DESC LIMIT 1',
  );
  const findLater = prepareQuery(
    database,
    `SELECT position FROM events WHERE position > ? AND position <= ? AND recorded_at > ?
     ORDER BY position LIMIT 1`,
  );

  const markUpTo = (position: number): MomentRow | undefined =>
    (findMark(position) as readonly MomentRow[])[0];

  // marks only become later, so it takes as many of them as the number of positions has bits
  const beforeFirstLater = (instant: Instant, later: number): number => {
    let [known, end] = [0, later];
    while (end - known > 1) {
      const middle = Math.floor((known + end) / 2);
      const [position, latest] = markUpTo(middle) ?? [0, instant];
      if (latest > instant) end = position;
      else known = middle;
    }
    return end - 1;
  };

  const upToInstant = (instant: Instant): number => {
    // first: what others append meanwhile may have been recorded later
    const [[end] = [0]] = findEnd() as readonly PositionRow[];
    const [marked, latest] = markUpTo(end) ?? [0, instant];
    if (latest > instant) return beforeFirstLater(instant, marked);
    // an older program writes no marks
    const [[later] = [end + 1]] = findLater(marked, end, instant) as readonly PositionRow[];
    return later - 1;
  };

  return (knownAt: KnownAt | undefined): number => {
    switch (knownAt?._tag) {
      case undefined:
        return Number.MAX_SAFE_INTEGER;
      case 'Position':
        return knownAt.position;
      case 'Instant':
        return upToInstant(knownAt.instant);
    }
  };
};
