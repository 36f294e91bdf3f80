import {
  type Correction,
  type EventOf,
  type Category,
  inOrder,
  settle,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';

/** An event of any stream, corrections apart. */
export type Happening = EventOf[Category];

/** One stream of a walk: what was recorded in it, and where that leads. */
export interface Story<S, E extends Happening> {
  readonly stream: StreamName;
  readonly state: () => S;
  /** What holds of it, in the order in which it happened. */
  readonly held: () => readonly Settleable<E>[];
  readonly recorded: () => readonly Settleable<E | Correction<E>>[];
  readonly take: (entry: Settleable<E | Correction<E>>) => void;
}

/** Begins a stream. What comes in order evolves the state; after all else the stream is folded anew. */
export const story = <S, E extends Happening>(
  { initial, evolve }: { readonly initial: S; readonly evolve: (state: S, event: E) => S },
  stream: StreamName,
): Story<S, E> => {
  const recorded: Settleable<E | Correction<E>>[] = [];
  let held: readonly Settleable<E>[] = [];
  let state = initial;
  return {
    stream,
    state: () => state,
    held: () => held,
    recorded: () => recorded,
    take: (entry) => {
      recorded.push(entry);
      const last = held.at(-1);
      const [next] = settle<E>([entry]);
      if (next !== undefined && (last === undefined || inOrder(last, next))) {
        held = [...held, next];
        state = evolve(state, next.event);
      } else {
        held = settle<E>(recorded);
        state = held.reduce((before, { event }) => evolve(before, event), initial);
      }
    },
  };
};
