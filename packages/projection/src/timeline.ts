import type { CivilDate } from '@pavadonis/domain';

/** What held, and from which day; the next segment ends it. */
export interface Segment<A> {
  readonly from: CivilDate;
  readonly value: A;
}

/** How a thing was over time: segments in the order of days, of which any past day can be asked. */
export type Timeline<A> = readonly Segment<A>[];

/** What held at the end of a day; nothing before the first segment. */
export const heldOn = <A>(timeline: Timeline<A>, on: CivilDate): A | undefined => {
  for (let i = timeline.length - 1; i >= 0; i -= 1) {
    const segment = timeline[i];
    if (segment !== undefined && segment.from <= on) return segment.value;
  }
  return undefined;
};
