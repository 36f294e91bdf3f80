import {
  type CivilDate,
  type Entry,
  type Event,
  follows,
  isCorrection,
  type Recordable,
  type Whole,
  whole,
} from '@pavadonis/domain';

/** How far a stream was taken. */
export interface Taken {
  /** Of the last event taken; 0 before the first. */
  position: number;
  /** The number of events taken, folded or not. */
  taken: number;
}

/** How far rows were folded, of one stream or of the streams of one person. */
export interface Folded {
  /** When the last event that holds happened; nothing where none does. Whole events would stay in memory. */
  on: CivilDate | undefined;
  seq: Whole;
  /** Whether the rows wait to be folded anew. */
  stale: boolean;
}

const NO_SEQ = whole(0);

/** Returns the progress of a stream of which nothing was taken. */
export const nothingTaken = (): Taken => ({ position: 0, taken: 0 });

/** Returns the progress of rows into which nothing was folded. */
export const nothingFolded = (): Folded => ({ on: undefined, seq: NO_SEQ, stale: false });

/** Returns the progress of rows after the last event that was folded into them. */
export const foldedUpTo = (last: Event | undefined): Folded => ({
  on: last?.on,
  seq: last?.seq ?? NO_SEQ,
  stale: false,
});

/** Whether an event says whom its stream is about. */
export const isMerge = ({ type }: { readonly type: string }): boolean =>
  type === 'ClientsMerged' || type === 'MergeReverted';

/** How an event reaches rows. */
export type Arrival = 'duplicate' | 'in-order' | 'late' | 'waiting';

/**
 * Advances a stream's progress, and that of its rows, by one event.
 *
 * Returns `duplicate` if it was already taken, `in-order` or `late` otherwise, and `waiting` once a correction, a merge,
 * an event in place of a voided one, or a late event has made the rows stale.
 */
export const advance = (stream: Taken, rows: Folded, { position, event }: Entry<Recordable>): Arrival => {
  if (position <= stream.position) return 'duplicate';
  stream.position = position;
  stream.taken += 1;
  rows.stale ||= isCorrection(event) || isMerge(event) || event.inPlaceOf !== undefined;
  if (rows.stale) return 'waiting';
  const { on, seq } = rows;
  if (!follows(on && { on, seq }, event)) return 'late';
  rows.on = event.on;
  rows.seq = event.seq ?? NO_SEQ;
  return 'in-order';
};
