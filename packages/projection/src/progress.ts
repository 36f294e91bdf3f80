import {
  type CivilDate,
  type Entry,
  follows,
  isCorrection,
  type Recordable,
  type Whole,
  whole,
} from '@pavadonis/domain';

/** The progress of folding a stream. */
export interface Progress {
  /** The position of the last event taken; 0 before the first. */
  position: number;
  /** The number of events taken, folded or not. */
  taken: number;
  /** The day of the last event that holds; undefined if none does. Whole events would stay in memory. */
  on: CivilDate | undefined;
  seq: Whole;
  /** Whether the stream's rows wait to be folded anew. */
  stale: boolean;
}

/** The progress of a stream before any event. */
export const NO_PROGRESS: Readonly<Progress> = {
  position: 0,
  taken: 0,
  on: undefined,
  seq: whole(0),
  stale: false,
};

/** The ways in which an event reaches a stream's rows. */
export type Arrival = 'duplicate' | 'in-order' | 'late' | 'waiting';

/**
 * Advances a stream's progress by one event, and returns how the event arrived.
 *
 * It is a `duplicate` if it was already taken, `in-order` or `late` otherwise, and `waiting` once a correction, or a
 * late event, has made the rows stale.
 */
export const advance = (progress: Progress, { position, event }: Entry<Recordable>): Arrival => {
  if (position <= progress.position) return 'duplicate';
  progress.position = position;
  progress.taken += 1;
  progress.stale ||= isCorrection(event);
  if (progress.stale) return 'waiting';
  const { on, seq } = progress;
  if (!follows(on && { on, seq }, event)) return 'late';
  progress.on = event.on;
  progress.seq = event.seq ?? NO_PROGRESS.seq;
  return 'in-order';
};
