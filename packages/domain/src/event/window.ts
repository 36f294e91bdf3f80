import type { CivilDate } from '../vocabulary/civil-date';
import type { StreamName } from './stream-name';

/**
 * Some events of the log that follow each other, in columns: the n-th value of each column belongs to the n-th event. All are
 * validated; an event is made when it is asked for. The next window of the same log takes its place.
 */
export interface EventWindow<E> {
  /** The number of events; 0 where the log ends. */
  readonly count: number;
  /** Their places in the whole log, which increase. */
  readonly positions: ArrayLike<number>;
  /** The numbers of their streams, whole numbers from 0 on, of which `nameOf` tells the names. */
  readonly streams: ArrayLike<number>;
  /** The numbers of their types, which are places in `typeNames`. */
  readonly types: ArrayLike<number>;
  /** The days on which they happened, as numbers that grow with the day. */
  readonly days: ArrayLike<number>;
  /** Their places in the day; 0 where they name none. */
  readonly seqs: ArrayLike<number>;
  /** 1 for each event that was recorded in place of a voided one, else 0. */
  readonly inPlace: ArrayLike<number>;
  /** The names of the types of events by their numbers. */
  readonly typeNames: readonly string[];
  /** Returns the name of a stream by its number. */
  readonly nameOf: (stream: number) => StreamName;
  /** Returns the date of a day's number. */
  readonly dateOf: (day: number) => CivilDate;
  /** Returns the number of a day. */
  readonly dayOf: (date: CivilDate) => number;
  /** Makes the n-th event, of the fields that are taken or of all. */
  readonly eventAt: (n: number) => E;
  /** The position up to which the log was read. Absent where it is that of the last event. */
  readonly readTo?: number | undefined;
}

/** Returns the fields of events of a type that somebody takes, beside their type, day and place in the day. */
export type TakenFields = (type: string) => readonly string[] | 'all';
