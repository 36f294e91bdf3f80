import type { Event } from '../event/event';
import type { Correction } from './correction';
import { follows, settle, type Settleable } from './settle';

/** How the events of a stream lead to a state. */
interface Fold<S, E> {
  readonly initial: S;
  readonly evolve: (state: S, event: E) => S;
}

/** One stream that grows: the events recorded in it, and the state they lead to. */
export interface StreamHistory<S, E extends Event> {
  /** Everything taken so far, in the order in which it was recorded. */
  readonly recorded: readonly Settleable<E | Correction<E>>[];
  /** Takes the event that was recorded next. */
  readonly take: (entry: Settleable<E | Correction<E>>) => void;
  /** Returns the events that held, in the order in which they happened. */
  readonly settled: () => readonly Settleable<E>[];
  readonly state: () => S;
}

/**
 * Folds a stream as it grows. An event that happened after all others evolves the state. A correction, or an event that
 * comes late, changes what earlier events led to, so the stream is settled and folded anew.
 *
 * Nothing is folded before `state` or `settled` is asked: whoever records the last event of a stream may never ask.
 */
export const streamHistory = <S, E extends Event>({ initial, evolve }: Fold<S, E>): StreamHistory<S, E> => {
  const recorded: Settleable<E | Correction<E>>[] = [];
  // made when it is first asked for: casework caches thousands of streams, and never asks
  let settled: Settleable<E>[] | undefined;
  let last: Settleable<E> | undefined;
  let state = initial;
  /** How many of the recorded events are in `state`. */
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
