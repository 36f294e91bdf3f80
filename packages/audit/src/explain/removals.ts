import type { Held } from './subject';

// 255 sets
const FEW = 8;
// 780 pairs
const MANY = 40;

/** Returns all sets of a few events but the empty one, small ones first. */
const allSets = (held: readonly Held[]): readonly (readonly Held[])[] =>
  Array.from({ length: 2 ** held.length - 1 }, (_, i) =>
    held.filter((_each, place) => ((i + 1) >> place) & 1),
  ).sort((a, b) => a.length - b.length);

const pairs = <A>(all: readonly A[]): readonly (readonly [A, A])[] =>
  all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));

/** Returns likely sets of many events: single ones, those from one on or up to one, all of a type or from one on, and pairs. */
const likelySets = (held: readonly Held[]): readonly (readonly Held[])[] => {
  const types = [...new Set(held.map(({ event }) => event.type))].map((type) =>
    held.filter(({ event }) => event.type === type),
  );
  return [
    ...held.map((each) => [each]),
    ...types.flatMap((of) => of.map((_, i) => of.slice(i))),
    ...held.map((_, i) => held.slice(i)),
    ...held.map((_, i) => held.slice(0, i + 1)),
    ...pairs(types).map((both) => both.flat()),
    ...(held.length <= MANY ? pairs(held) : []),
  ];
};

/** Sets of events that could be left out, and whether these are all that there are. */
export interface Removals {
  readonly sets: readonly (readonly Held[])[];
  readonly all: boolean;
}

/** Returns the sets to try: all of them where the events are few. */
export const removalsOf = (held: readonly Held[]): Removals =>
  held.length <= FEW ? { sets: allSets(held), all: true } : { sets: likelySets(held), all: false };
