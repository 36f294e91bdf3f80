import { type CivilDate, type CostId, firstDayOf, type Month } from '@pavadonis/domain';
import { begunBy, type Box, dayNumber, endingIn, type Segments, segments } from '@pavadonis/projection';
import type { CostRow, OperationRow } from '../rows/operation';

/** A cost, and the day of the first claim in which it stands. */
export interface CostInTime {
  readonly cost: CostRow;
  readonly claimedOn: CivilDate | undefined;
}

/** Returns the number of a month, which in these columns stands in the place of an end. */
export const monthNumber = (month: Month): number => dayNumber(firstDayOf(month));

/** The box of all that is known by the end of a day about costs of some months. */
export const knownOfMonths = (
  { from, to }: { readonly from: Month; readonly to: Month },
  asOf: CivilDate,
): Box => ({
  ...endingIn({ from: firstDayOf(from), to: firstDayOf(to) }),
  mostFrom: begunBy(asOf).mostFrom,
});

/** Returns the first cost of each id, in their order. Costs stand in the order of days, so no other is ever known sooner. */
export const firstOfEach = ({ costs }: OperationRow): ReadonlyMap<CostId, CostRow> => {
  const first = new Map<CostId, CostRow>();
  for (const cost of costs) if (!first.has(cost.costId)) first.set(cost.costId, cost);
  return first;
};

/** The costs of operations, each from the day on which it was booked, by its month. */
export const costs: Segments<OperationRow, never, CostInTime> = segments((row, add) => {
  const claimed = new Map<CostId, CivilDate>();
  // claims stand in the order of their days
  for (const { on, lines } of row.claims)
    for (const { costId } of lines) if (!claimed.has(costId)) claimed.set(costId, on);
  for (const cost of firstOfEach(row).values())
    add(dayNumber(cost.on), monthNumber(cost.month), undefined, {
      cost,
      claimedOn: claimed.get(cost.costId),
    });
});
