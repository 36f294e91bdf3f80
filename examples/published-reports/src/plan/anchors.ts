import { monthOf } from '@pavadonis/domain';
import { placeOf } from './calendar';
import type { Inflow } from './inflow';
import { active, type ActiveTarget, served, type ServedTarget } from './targets';

/** Fixed numbers of clients served, by the place of the month in the history. */
export type Anchors = ReadonlyMap<number, number>;

/** A list of fixed numbers. */
export type Fixed = readonly (readonly [place: number, value: number])[];

/** Joins fixed numbers into a map; throws if two of them contradict each other. */
export const anchors = (fixed: Fixed): Anchors => {
  const joined = new Map<number, number>();
  for (const [place, value] of fixed) {
    if ((joined.get(place) ?? value) !== value)
      throw new RangeError(`targets contradict each other in month ${place}`);
    joined.set(place, value);
  }
  return joined;
};

/** Returns the fixed numbers served in single months that follow from the targets of some clients and their inflow. */
export const fixedBy = (
  coming: Inflow,
  numberOf: (target: ServedTarget | ActiveTarget) => number | undefined,
): Fixed => [
  ...served.flatMap((target) => {
    const number = numberOf(target);
    return number === undefined ? [] : [[placeOf(target.from), coming.inFirstMonth(target, number)] as const];
  }),
  ...active.flatMap((target) => {
    const number = numberOf(target);
    return number === undefined
      ? []
      : [[placeOf(monthOf(target.on)), coming.inMonthOf(target, number)] as const];
  }),
];
