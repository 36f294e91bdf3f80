import type { CivilDate, Timeline } from '@pavadonis/domain';

/** Returns all values that held at some time of a day: a day has no hours. */
export const heldDuring = <A>(timeline: Timeline<A>, day: CivilDate): readonly A[] => {
  const before = timeline.findLast(({ from }) => from < day);
  return timeline.filter((each) => each.from === day || each === before).map(({ value }) => value);
};
