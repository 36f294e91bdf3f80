import {
  type Category,
  type Correction,
  type EventOf,
  type Settleable,
  streamHistory,
  type StreamName,
} from '@pavadonis/domain';

/** An event of any stream, corrections apart. */
export type Happening = EventOf[Category];

/** One stream of a walk: the events recorded in it, and the state they lead to. */
export interface Story<S, E extends Happening> {
  readonly stream: StreamName;
  readonly state: () => S;
  /** Returns the events that hold, in the order in which they happened. */
  readonly held: () => readonly Settleable<E>[];
  readonly recorded: () => readonly Settleable<E | Correction<E>>[];
  readonly take: (entry: Settleable<E | Correction<E>>) => void;
}

/** Begins a stream. */
export const story = <S, E extends Happening>(
  { initial, evolve }: { readonly initial: S; readonly evolve: (state: S, event: E) => S },
  stream: StreamName,
): Story<S, E> => {
  const { state, settled, recorded, take } = streamHistory<S, E>({ initial, evolve });
  return { stream, state, held: settled, recorded: () => recorded, take };
};
