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

/** Counts an event in, unless it was before; answers whether the rows evolve by it. After any that does not they wait. */
export const counts = (standing: Standing, { position, event }: Entry<Recordable>): boolean => {
  if (position <= standing.position) return false;
  standing.position = position;
  standing.taken += 1;
  if (standing.stale) return false;
  standing.stale = isCorrection(event) || !follows(standing, event);
  return !standing.stale;
};
