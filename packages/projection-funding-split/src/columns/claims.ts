import type { CivilDate, CostId, Month } from '@pavadonis/domain';
import { dayNumber, type Segments, segments } from '@pavadonis/projection';
import { firstOfEach, monthNumber } from './costs';
import type { ClaimRow, CostRow, OperationRow } from '../rows/operation';

/** A claim with what belongs to it, whenever that is known. */
export interface ClaimInTime {
  readonly claim: ClaimRow;
  /** The ids of its costs, without those that stand in a claim before it. */
  readonly own: readonly CostId[];
  /** These costs, as far as they were ever recorded. */
  readonly costs: readonly CostRow[];
  readonly corrections: readonly ClaimRow[];
}

/** Returns the months that a claim has to do with, each from the day on which it has. */
const monthsOf = ({ claim, costs, corrections }: ClaimInTime): ReadonlyMap<Month, CivilDate> => {
  const since = new Map<Month, CivilDate>();
  const add = (month: Month, on: CivilDate): void => {
    const day = on < claim.on ? claim.on : on;
    const known = since.get(month);
    if (known === undefined || day < known) since.set(month, day);
  };
  for (const { on, lines } of [claim, ...corrections]) for (const { month } of lines) add(month, on);
  for (const { on, month } of costs) add(month, on);
  return since;
};

/** The claims of operations, once for each month that they have to do with: of a line, as claimed or corrected, or of a cost. */
export const claims: Segments<OperationRow, never, ClaimInTime> = segments((row, add) => {
  const recorded = firstOfEach(row);
  const taken = new Set<CostId>();
  for (const claim of row.claims) {
    const own: CostId[] = [];
    const costs: CostRow[] = [];
    for (const { costId } of claim.lines) {
      if (taken.has(costId)) continue;
      taken.add(costId);
      own.push(costId);
      const cost = recorded.get(costId);
      if (cost !== undefined) costs.push(cost);
    }
    const corrections = row.corrections.filter(({ claimId }) => claimId === claim.claimId);
    const part: ClaimInTime = { claim, own, costs, corrections };
    for (const [month, since] of monthsOf(part)) add(dayNumber(since), monthNumber(month), undefined, part);
  }
});
