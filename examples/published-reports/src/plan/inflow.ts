import { monthOf } from '@pavadonis/domain';
import { comebacks, type Kind } from './blueprint';
import { MONTHS, placeOf } from './calendar';
import type { Starter } from './starters';
import type { ActiveTarget, ServedTarget } from './targets';

/** Who comes in month by month: first starts and comebacks of some kinds. */
export interface Inflow {
  readonly perMonth: readonly number[];
  /** Given people of a period, each counted once: how many of them are served in its first month. */
  readonly inFirstMonth: (target: ServedTarget, clients: number) => number;
  /** Given people active on a day, whom nobody of the month has left by then: how many are served in its month. */
  readonly inMonthOf: (target: ActiveTarget, clients: number) => number;
}

/** The inflow of those kinds. */
export const inflow = (starters: readonly Starter[], kinds: readonly Kind[]): Inflow => {
  const first = starters.filter(({ kind }) => kinds.includes(kind));
  const again = comebacks.filter(({ kind }) => kinds.includes(kind));
  const newIn = ({ from, to }: ServedTarget): number =>
    first.filter(({ month }) => month > placeOf(from) && month <= placeOf(to)).length +
    again.filter(({ month, leftTo }) => month > from && month <= to && leftTo < from).length;
  return {
    perMonth: MONTHS.map(
      (of, at) =>
        first.filter(({ month }) => month === at).length + again.filter(({ month }) => month === of).length,
    ),
    inFirstMonth: (target, clients) => clients - newIn(target),
    inMonthOf: ({ on }, clients) =>
      clients + first.filter(({ month, from }) => month === placeOf(monthOf(on)) && from > on).length,
  };
};
