import { type CivilDate, type CostId, type Shares, type Split, splitLines } from '@pavadonis/domain';
import { sharesIn } from '@pavadonis/domain/operation';
import type { ClaimRow, CostRow, OperationRow } from './row';

/** A cost with what each source pays of it; `split` is absent where no rate was set for its month. */
export interface SplitCost {
  readonly cost: CostRow;
  readonly split?: Split;
  /** The claim it stands in, if it was claimed by then. */
  readonly claim?: ClaimRow;
}

const groupBy = <A>(items: readonly A[], keyOf: (item: A) => string): readonly (readonly A[])[] => {
  const groups = new Map<string, A[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
};

const keyOf = (shares: Shares | undefined): string =>
  shares?.map(({ source, basisPoints }) => `${source}${String(basisPoints)}`).join() ?? '';

/** Splits costs that belong together: those of one rate as one total, allocated to the lines. */
const splitTogether = (
  costs: readonly CostRow[],
  rateOf: (cost: CostRow) => Shares | undefined,
  claim?: ClaimRow,
): readonly SplitCost[] =>
  groupBy(costs, (cost) => keyOf(rateOf(cost))).flatMap((group) => {
    const [first] = group;
    const shares = first === undefined ? undefined : rateOf(first);
    const splits =
      shares === undefined
        ? []
        : splitLines(
            group.map(({ amount }) => amount),
            shares,
          );
    return group.map((cost, index) => {
      const split = splits[index];
      return { cost, ...(split === undefined ? {} : { split }), ...(claim === undefined ? {} : { claim }) };
    });
  });

/**
 * The costs of an operation by the end of a day, each split. Costs of one claim are split together, at the claim's total;
 * those not yet claimed together by provider and month. The rate is that of the cost's month. A cost that stands in two
 * claims counts in the first.
 */
export const splitCosts = ({ rates, costs, claims }: OperationRow, asOf: CivilDate): readonly SplitCost[] => {
  const set = rates.filter(({ from }) => from <= asOf).map(({ value }) => value);
  const rateOf = ({ month }: CostRow): Shares | undefined => sharesIn(set, month);
  const open = new Map<CostId, CostRow>();
  for (const cost of costs) if (cost.on <= asOf) open.set(cost.costId, cost);
  const claimed = claims
    .filter(({ on }) => on <= asOf)
    .flatMap((claim) => {
      const lines = claim.costIds.flatMap((costId) => {
        const cost = open.get(costId);
        open.delete(costId);
        return cost ?? [];
      });
      return splitTogether(lines, rateOf, claim);
    });
  const unclaimed = groupBy([...open.values()], ({ providerId, month }) => `${providerId} ${month}`);
  return [...claimed, ...unclaimed.flatMap((group) => splitTogether(group, rateOf))];
};
