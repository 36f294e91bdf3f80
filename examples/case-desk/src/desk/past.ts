import type { Instant } from '@pavadonis/domain';
import { orThrow, type StoreHistory } from '@pavadonis/event-store';
import { replay, type Views } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';

const models = { caseload, planStatus, fundingSplit };

/** The rows of the figures, as a moment knew them. */
export interface PastRows {
  readonly views: Views<typeof models>;
  /** The position of the last event that was known. */
  readonly position: number;
}

/** The rows of moments of the past. Few are kept, and one is made at a time, with pauses for other requests. */
export interface Past {
  /** Returns the rows as they were known at a moment; nothing where too many others wait for theirs. */
  readonly at: (moment: Instant) => Promise<PastRows | undefined>;
}

/** How many moments are kept, and how many wait to be made, at the most. */
const LIMITS = { kept: 4, waiting: 4 } as const;

/**
 * Opens the past of a log. A moment is asked for once it is over, so that nothing more is recorded in it, and its rows stay true
 * for as long as they are kept.
 */
export const openPast = (history: StoreHistory): Past => {
  // in the order of the last request, so that the first is the one that nobody asked for longest
  const kept = new Map<Instant, Promise<PastRows>>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  const made = (moment: Instant): Promise<PastRows> => {
    waiting += 1;
    const rows = last
      .then(() => orThrow(replay(models, { knownAt: { _tag: 'Instant', instant: moment } })(history)))
      .then(({ views, position }) => ({ views, position }))
      .finally(() => {
        waiting -= 1;
      });
    last = rows.catch(() => {
      kept.delete(moment);
    });
    return rows;
  };

  return {
    at: async (moment) => {
      const known = kept.get(moment);
      if (known === undefined && waiting >= LIMITS.waiting) return undefined;
      kept.delete(moment);
      const rows = known ?? made(moment);
      kept.set(moment, rows);
      const [oldest] = kept.keys();
      if (kept.size > LIMITS.kept && oldest !== undefined) kept.delete(oldest);
      return rows;
    },
  };
};
