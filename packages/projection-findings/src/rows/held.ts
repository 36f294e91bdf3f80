import type { CivilDate } from '@pavadonis/domain';

/** What held at some time of a day, of values in the order in which they came to hold: a day has no hours. */
export const heldDuring = <A>(
  timeline: readonly { readonly on: CivilDate; readonly value: A }[],
  day: CivilDate,
): readonly A[] => {
  const before = timeline.findLast(({ on }) => on < day);
  return timeline.filter((each) => each.on === day || each === before).map(({ value }) => value);
};
