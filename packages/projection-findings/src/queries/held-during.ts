import type { CivilDate, Segment } from '@pavadonis/domain';

/** Returns all values that held at some time of a day: a day has no hours. */
export const heldDuring = <A>(timeline: Iterable<Segment<A>>, day: CivilDate): readonly A[] => {
  const segments = [...timeline];
  const before = segments.findLast(({ from }) => from < day);
  return segments.filter((each) => each.from === day || each === before).map(({ value }) => value);
};
