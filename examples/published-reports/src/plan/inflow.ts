import { monthOf } from '@pavadonis/domain';
import { comebacks, type Kind } from './blueprint';
import { MONTHS, placeOf } from './calendar';
import type { Starter } from './starters';
import type { ActiveTarget, ServedTarget } from './targets';

/** The clients of some kinds who come in each month, by a first start or a return. */
export interface Inflow {
  readonly perMonth: readonly number[];
  /** Returns the number served in a period's first month, given the number of clients in the whole period. */
  readonly inFirstMonth: (target: ServedTarget, clients: number) => number;
  /**
   * Returns the number served in the month of a day, given the number active on the
   * day. No client of the month has left by then.
   */
  readonly inMonthOf: (target: ActiveTarget, clients: number) => number;
}

/** Returns the inflow of some kinds. */
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
