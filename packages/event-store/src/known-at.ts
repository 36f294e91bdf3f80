import type { Instant, KnownAt } from '@pavadonis/domain';
import type { NewEvent, StoredEvent } from './stored-event';

/** The latest moments of recording in a log, by which a store finds what was known at an instant. */
export interface Moments {
  /** The latest moment so far; absent while there is none. */
  readonly latest: () => Instant | undefined;
  /** Takes the next event, in the order of the log. */
  readonly add: (event: Pick<StoredEvent, 'position' | 'recordedAt'>) => void;
  /** Returns the position up to which the log was known at a moment; `Infinity` where all of it was. */
  readonly knownUpTo: (knownAt: KnownAt | undefined) => number;
}

/** Returns the later of two moments, the first of which may be missing. */
export const later = (latest: Instant | undefined, moment: Instant): Instant =>
  latest !== undefined && latest > moment ? latest : moment;

/**
 * Returns the events of a live append as they are stored in a log: none has an earlier moment of recording than the log's latest,
 * or than one before it.
 */
export const neverBackwards = (
  events: readonly NewEvent[],
  latest: Instant | undefined,
): readonly NewEvent[] => {
  let moment = latest;
  return events.map((event) => {
    const recordedAt = later(moment, event.recordedAt);
    moment = recordedAt;
    return recordedAt === event.recordedAt ? event : { ...event, recordedAt };
  });
};

/** Makes the moments of an empty log, for a store that has its log in memory. */
export const moments = (): Moments => {
  // the events that were recorded later than all before them, so both the positions and the moments only increase
  const positions: number[] = [];
  const instants: Instant[] = [];

  const firstAfter = (instant: Instant): number => {
    let [from, to] = [0, instants.length];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if ((instants[middle] ?? instant) > instant) to = middle;
      else from = middle + 1;
    }
    return from;
  };

  const latest = (): Instant | undefined => instants.at(-1);

  return {
    latest,
    add: ({ position, recordedAt }) => {
      if (recordedAt <= (latest() ?? '')) return;
      positions.push(position);
      instants.push(recordedAt);
    },
    knownUpTo: (knownAt) => {
      switch (knownAt?._tag) {
        case undefined:
          return Infinity;
        case 'Position':
          return knownAt.position;
        case 'Instant':
          return (positions[firstAfter(knownAt.instant)] ?? Infinity) - 1;
      }
    },
  };
};
