import type { CivilDate, CostId } from '@pavadonis/domain';
import type { CostRow, OperationRow } from '../rows/operation';

/** Returns the costs recorded by the end of a day, by their ids. Of several costs of one id the first counts. */
export const costsById = ({ costs }: OperationRow, asOf: CivilDate): ReadonlyMap<CostId, CostRow> => {
  const known = new Map<CostId, CostRow>();
  for (const cost of costs) if (cost.on <= asOf && !known.has(cost.costId)) known.set(cost.costId, cost);
  return known;
};
