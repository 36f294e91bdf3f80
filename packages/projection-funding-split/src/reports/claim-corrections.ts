import type { CivilDate, ClaimId, CostId, Month, ProviderId, StreamName } from '@pavadonis/domain';
import type { AsOf } from '@pavadonis/projection';
import { amountOf, type SplitDifference, differenceOf, isNone } from '../costs/amount';
import { daysOfChange } from '../costs/eligibility';
import type { FundingSplitView } from '../funding-split';
import { isAmong, LAST_DAY, type Months } from './months';
import { type ClaimedCosts, claimedCosts } from '../costs/split-costs';
import { splitTogether } from '../costs/split-together';
import type { OperationRow } from '../rows/operation';

/** A difference booked on a day after its claim, in the month of a claimed cost. */
export interface CorrectionLine {
  readonly operation: StreamName;
  readonly claimId: ClaimId;
  readonly costId: CostId;
  readonly providerId: ProviderId;
  readonly month: Month;
  readonly on: CivilDate;
  readonly difference: SplitDifference;
}

const correctionsOf = (
  row: OperationRow,
  { claim, costs }: ClaimedCosts,
  asOf: CivilDate,
): CorrectionLine[] => {
  const changes = [...costs.flatMap((cost) => daysOfChange(row, cost)), ...row.rates.map(({ from }) => from)];
  const days = [...new Set(changes)].filter((day) => claim.on < day && day <= asOf).sort();
  let before = splitTogether(row, costs, claim.on);
  return days.flatMap((on) => {
    const now = splitTogether(row, costs, on);
    const lines = costs.flatMap((cost, index) => {
      const [part, past] = [now[index], before[index]];
      if (part === undefined || past === undefined) return [];
      const difference = differenceOf(amountOf([part]), amountOf([past]));
      const { costId, providerId, month } = cost;
      return isNone(difference)
        ? []
        : { operation: row.stream, claimId: claim.claimId, costId, providerId, month, on, difference };
    });
    before = now;
    return lines;
  });
};

/**
 * Returns the differences booked after the claims of costs of some months, in the order of days.
 *
 * A claim keeps the amounts of its day. A cost that is corrected, found ineligible or rated anew afterwards leads to
 * a difference booked in its month. For that the claim's corrected total is split anew, so that rounding never
 * depends on the sign of a correction; a cent may then move between the sources of a line whose total stays. The
 * amounts claimed and all differences add up to the split of the amounts eligible now.
 */
export const claimCorrections = (
  { operation }: FundingSplitView,
  months: Months,
  { asOf = LAST_DAY }: Partial<AsOf> = {},
): readonly CorrectionLine[] =>
  [...operation.values()]
    .flatMap((row) => claimedCosts(row, asOf).claimed.flatMap((each) => correctionsOf(row, each, asOf)))
    .filter(({ month }) => isAmong(months, month))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
