import {
  type CivilDate,
  type Entry,
  isCorrection,
  type Recordable,
  type Whole,
  whole,
} from '@pavadonis/domain';

/** How far a stream was taken. */
export interface Standing {
  /** Of the last event taken; 0 before the first. */
  position: number;
  /** How many events were taken, folded or not. */
  taken: number;
  /** When the last of all that was folded happened; nothing where all of it was voided. */
  on: CivilDate | undefined;
  seq: Whole;
  /** Whether its rows wait to be folded anew. */
  stale: boolean;
}

/** A stream of which nothing was taken. */
export const UNTOUCHED: Readonly<Standing> = {
  position: 0,
  taken: 0,
  on: undefined,
  seq: whole(0),
  stale: false,
};

// day and `seq` are enough, since what comes from the log stands at a higher position; whole events would stay in memory
const follows = (standing: Standing, { on, seq = UNTOUCHED.seq }: Recordable): boolean => {
  if (standing.on !== undefined && (on < standing.on || (on === standing.on && seq < standing.seq)))
    return false;
  standing.on = on;
  standing.seq = seq;
  return true;
};

/** What an event is to a stream's rows: taken before, the next in turn, late, or one more that they wait with. */
export type Turn = 'before' | 'next' | 'late' | 'waits';

/** Counts an event in, unless it was before. After a correction the rows wait; whether after a late entry, their folds say. */
export const count = (standing: Standing, { position, event }: Entry<Recordable>): Turn => {
  if (position <= standing.position) return 'before';
  standing.position = position;
  standing.taken += 1;
  standing.stale ||= isCorrection(event);
  if (standing.stale) return 'waits';
  return follows(standing, event) ? 'next' : 'late';
};
