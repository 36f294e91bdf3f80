import type { Cents, CivilDate, CostId } from '@pavadonis/domain';
import type { SplitPart } from './amount';
import { eligibilityOn } from './eligibility';
import { groupBy } from './group-by';
import { splitTogether } from './split-together';
import type { ClaimRow, CostRow, OperationRow } from '../rows/operation';

/** A cost by the end of a day, split by source. */
export interface SplitCost {
  readonly cost: CostRow;
  /** The part that the operation can pay, as corrected. */
  readonly eligible: SplitPart;
  readonly ineligible: Cents;
  /** The cost's claim, with the amount that was eligible when the claim was made. */
  readonly claimed?: SplitPart & { readonly claim: ClaimRow };
}

/** The costs of one claim, in the order in which it names them. */
export interface ClaimedCosts {
  readonly claim: ClaimRow;
  readonly costs: readonly CostRow[];
}

/**
 * Returns the costs of each claim by the end of a day, and the costs in no claim.
 *
 * A claim holds costs that were recorded by its own day; a cost that stands in two claims counts in the first.
 */
export const claimedCosts = (
  { costs, claims }: OperationRow,
  asOf: CivilDate,
): { readonly claimed: readonly ClaimedCosts[]; readonly unclaimed: readonly CostRow[] } => {
  const open = new Map<CostId, CostRow>();
  for (const cost of costs) if (cost.on <= asOf && !open.has(cost.costId)) open.set(cost.costId, cost);
  const claimed = claims
    .filter(({ on }) => on <= asOf)
    .map((claim) => ({
      claim,
      costs: claim.costIds.flatMap((costId) => {
        const cost = open.get(costId);
        if (cost === undefined || claim.on < cost.on) return [];
        open.delete(costId);
        return cost;
      }),
    }));
  return { claimed, unclaimed: [...open.values()] };
};

const splitAll = (row: OperationRow, costs: readonly CostRow[], asOf: CivilDate): readonly SplitCost[] => {
  const parts = splitTogether(row, costs, asOf);
  return costs.flatMap((cost, index) => {
    const eligible = parts[index];
    return eligible === undefined
      ? []
      : { cost, eligible, ineligible: eligibilityOn(row, cost, asOf).ineligible };
  });
};

/**
 * Splits each cost of an operation by source, as of the end of a day.
 *
 * Costs of one claim are split together, at the claim's total: once by the amounts and rates of the claim's day,
 * which the claim keeps, and anew by those of the day of the report. Costs not yet claimed are split together by
 * provider and month.
 */
export const splitCosts = (row: OperationRow, asOf: CivilDate): readonly SplitCost[] => {
  const { claimed, unclaimed } = claimedCosts(row, asOf);
  const inClaims = claimed.flatMap(({ claim, costs }) => {
    const then = splitTogether(row, costs, claim.on);
    return splitAll(row, costs, asOf).map((each, index): SplitCost => {
      const part = then[index];
      return part === undefined ? each : { ...each, claimed: { ...part, claim } };
    });
  });
  const groups = groupBy(unclaimed, ({ providerId, month }) => `${providerId} ${month}`);
  return [...inClaims, ...groups.flatMap((group) => splitAll(row, group, asOf))];
};
