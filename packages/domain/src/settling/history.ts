import type { Event } from '../event/event';
import type { Correction } from './correction';
import { follows, settle, type Settleable } from './settle';

/** The state of a stream before its first event, and the function that folds one settled event into it. */
export interface StreamFold<S, E> {
  /** The state of a stream without events. */
  readonly initial: S;
  /** Folds the next settled event into a state. */
  readonly evolve: (state: S, event: E) => S;
}

/** A stream that grows: the events recorded in it, and the state they lead to. */
export interface StreamHistory<S, E extends Event> {
  /** The events taken so far, in the order in which they were recorded. */
  readonly recorded: readonly Settleable<E | Correction<E>>[];
  /** Takes the next recorded event. */
  readonly take: (entry: Settleable<E | Correction<E>>) => void;
  /** Returns the events that hold, in the order in which they happened. */
  readonly settled: () => readonly Settleable<E>[];
  /** Returns the state that the settled events lead to. It is folded on demand. */
  readonly state: () => S;
}

/**
 * Folds a stream as it grows.
 *
 * An event that happened after all others evolves the state. A correction or a late entry changes the effect of
 * earlier events, so the stream is settled and folded anew.
 *
 * Nothing is folded before `state` or `settled` is called, since a caller that records the last event of a stream may
 * never ask.
 */
export const streamHistory = <S, E extends Event>({
  initial,
  evolve,
}: StreamFold<S, E>): StreamHistory<S, E> => {
  const recorded: Settleable<E | Correction<E>>[] = [];
  // made on the first call: casework caches thousands of streams, and never asks
  let settled: Settleable<E>[] | undefined;
  let last: Settleable<E> | undefined;
  let state = initial;
  /** The number of recorded events that are folded into `state`. */
  let folded = 0;

  const isNext = (entry: Settleable<E | Correction<E>>): entry is Settleable<E> =>
    follows(last?.event, entry.event);

  const append = (entry: Settleable<E>): void => {
    settled?.push(entry);
    last = entry;
    state = evolve(state, entry.event);
  };

  const foldAnew = (): void => {
    settled &&= [];
    last = undefined;
    state = initial;
    for (const entry of settle<E>(recorded)) append(entry);
    folded = recorded.length;
  };

  const fold = (): void => {
    for (; folded < recorded.length; folded += 1) {
      const entry = recorded[folded];
      if (entry === undefined || !isNext(entry)) {
        foldAnew();
        return;
      }
      append(entry);
    }
  };

  return {
    recorded,
    take: (entry) => void recorded.push(entry),
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
