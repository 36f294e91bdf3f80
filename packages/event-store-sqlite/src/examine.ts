import type { StoredEvent } from '@pavadonis/event-store';
import { prepareQuery, type Database } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';

/** Peculiarities of a store that are no damage, and may yet surprise its readers. */
export interface Examination {
  /** The number of events that were looked at: all that the store held in the end. */
  readonly events: number;
  /** The number of events that were recorded, as they say themselves, at an earlier moment than one before them in the log. */
  readonly recordedBackwards: number;
  /** Their positions, the first twenty at most. */
  readonly positions: readonly number[];
  /** The longest of these steps back in time, in milliseconds; 0 if there is none. */
  readonly longestStepMs: number;
}

type MomentRow = readonly [position: number, recordedAt: StoredEvent['recordedAt']];

/** Does a piece of work on the file, or returns why it cannot. */
type Reading<X> = <A>(work: () => A) => Promise<E.Either<X, A>>;

// a page takes a few milliseconds, and everything else has its turn after it
const PAGE = 1000;
const MOST_POSITIONS = 20;

/** Prepares looking at all events in their order, in steps. */
export const prepareExamination = (database: Database) => {
  const next = prepareQuery(
    database,
    `SELECT position, recorded_at FROM events WHERE position > ? ORDER BY position LIMIT ${String(PAGE)}`,
  );
  return async <X>(reading: Reading<X>): Promise<E.Either<X, Examination>> => {
    const positions: number[] = [];
    let [events, recordedBackwards, longestStepMs, after, latest] = [0, 0, 0, 0, ''];
    for (;;) {
      const page = await reading(() => next(after) as readonly MomentRow[]);
      if (E.isLeft(page)) return page;
      for (const [position, moment] of page.right) {
        after = position;
        if (moment >= latest) {
          latest = moment;
          continue;
        }
        recordedBackwards += 1;
        if (positions.length < MOST_POSITIONS) positions.push(position);
        longestStepMs = Math.max(longestStepMs, Date.parse(latest) - Date.parse(moment));
      }
      events += page.right.length;
      if (page.right.length < PAGE) return E.right({ events, recordedBackwards, positions, longestStepMs });
      await setImmediate();
    }
  };
};
