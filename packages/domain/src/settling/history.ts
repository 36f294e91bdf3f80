import type { Event } from '../event/event';
import { type Correction, isCorrection } from './correction';
import { follows, inOrder, settle, type Settleable } from './settle';

/** The state of a stream before its first event, and the function that folds one settled event into it. */
export interface StreamFold<S, E> {
  /** The state of a stream without events. */
  readonly initial: S;
  /** Folds the next settled event into a state. */
  readonly evolve: (state: S, event: E) => S;
  /**
   * Folds an event that happened before others into their state, where the order makes no difference; undefined where it may.
   * Absent of a fold of which no event is like that.
   */
  readonly takeLate?: (state: S, event: E) => S | undefined;
}

/** A stream that grows: the events recorded in it, and the state they lead to. */
export interface StreamHistory<S, E extends Event> {
  /** The events taken so far, in the order in which they were recorded. */
  readonly recorded: readonly Settleable<E | Correction<E>>[];
  /** Takes the next recorded event. */
  readonly take: (entry: Settleable<E | Correction<E>>) => void;
  /**
   * Folds at most so many events, and returns whether all are folded. For a host that has other work, too: `state` and `settled`
   * fold all that is left at once.
   */
  readonly foldSome: (most: number) => boolean;
  /** Returns the events that hold, in the order in which they happened. */
  readonly settled: () => readonly Settleable<E>[];
  /** Returns the state that the settled events lead to. It is folded on demand. */
  readonly state: () => S;
}

/** Returns how many events happened before another, which was recorded after them. */
const countBefore = <E extends Event>(settled: readonly Settleable<E>[], entry: Settleable<E>): number => {
  let [from, to] = [0, settled.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = settled[middle];
    if (other !== undefined && inOrder(other, entry)) from = middle + 1;
    else to = middle;
  }
  return from;
};

/**
 * Folds a stream as it grows.
 *
 * An event that happened after all others evolves the state, as does a late one of which the fold says that its order makes no
 * difference. A correction or another late entry changes the effect of earlier events, so the stream is settled and folded anew.
 *
 * Nothing is folded before `state` or `settled` is called, since a caller that records the last event of a stream may
 * never ask.
 */
export const streamHistory = <S, E extends Event>({
  initial,
  evolve,
  takeLate,
}: StreamFold<S, E>): StreamHistory<S, E> => {
  const recorded: Settleable<E | Correction<E>>[] = [];
  // made on the first call: casework caches thousands of streams, and never asks
  let settled: Settleable<E>[] | undefined;
  let last: Settleable<E> | undefined;
  let state = initial;
  /** The number of recorded events that are folded into `state`. */
  let folded = 0;
  /** The events that hold, while they are folded anew, and how many were recorded then. */
  let anew:
    { readonly events: readonly Settleable<E>[]; next: number; readonly recorded: number } | undefined;

  const isNext = (entry: Settleable<E | Correction<E>>): entry is Settleable<E> =>
    follows(last?.event, entry.event);

  const append = (entry: Settleable<E>): void => {
    settled?.push(entry);
    last = entry;
    state = evolve(state, entry.event);
  };

  // in the place of a voided event it may stand where a correction puts it
  const isPlain = (entry: Settleable<E | Correction<E>>): entry is Settleable<E> =>
    !isCorrection(entry.event) && entry.event.inPlaceOf === undefined;

  /** Folds an event that happened before others. Returns whether that was possible. */
  const insert = (entry: Settleable<E>): boolean => {
    const taken = takeLate?.(state, entry.event);
    if (taken === undefined) return false;
    settled?.splice(countBefore(settled, entry), 0, entry);
    state = taken;
    return true;
  };

  const beginAnew = (): void => {
    settled &&= [];
    last = undefined;
    state = initial;
    anew = { events: settle<E>(recorded), next: 0, recorded: recorded.length };
  };

  /** Folds what holds after events out of order. Returns how many more may be folded. */
  const foldAnew = (most: number): number => {
    let left = most;
    while (anew !== undefined && left > 0) {
      const entry = anew.events[anew.next];
      if (entry === undefined) {
        folded = anew.recorded;
        anew = undefined;
        return left;
      }
      anew.next += 1;
      left -= 1;
      append(entry);
    }
    return left;
  };

  const foldSome = (most: number): boolean => {
    for (let left = foldAnew(most); folded < recorded.length && left > 0;) {
      const entry = recorded[folded];
      if (entry !== undefined && isNext(entry)) append(entry);
      else if (entry === undefined || !isPlain(entry) || !insert(entry)) {
        beginAnew();
        left = foldAnew(left);
        continue;
      }
      folded += 1;
      left -= 1;
    }
    return folded === recorded.length;
  };

  const fold = (): void => {
    foldSome(Infinity);
  };

  return {
    recorded,
    take: (entry) => void recorded.push(entry),
    foldSome,
    settled: () => {
      fold();
      return (settled ??= [...settle<E>(recorded)]);
    },
    state: () => {
      fold();
      return state;
    },
  };
};
