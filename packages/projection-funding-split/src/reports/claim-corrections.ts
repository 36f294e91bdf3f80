import type { CivilDate, ClaimId, CostId, Month, ProviderId, StreamName } from '@pavadonis/domain';
import { amountOf, type Difference, differenceOf, isNone } from '../costs/amount';
import { daysOfChange } from '../costs/eligibility';
import type { FundingSplit } from '../funding-split';
import { isAmong, LAST_DAY, type Months } from './months';
import { type ClaimedCosts, claimedCosts } from '../costs/split-costs';
import { splitTogether } from '../costs/split-together';
import type { OperationRow } from '../rows/operation';

/** A difference that was booked on a day, in the month of a cost that had been claimed before. */
export interface CorrectionLine {
  readonly operation: StreamName;
  readonly claimId: ClaimId;
  readonly costId: CostId;
  readonly providerId: ProviderId;
  readonly month: Month;
  readonly on: CivilDate;
  readonly difference: Difference;
}

const ofClaim = (row: OperationRow, { claim, costs }: ClaimedCosts, asOf: CivilDate): CorrectionLine[] => {
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
 * What was booked after the claims, by the end of `asOf` or by all that is known, for costs of the months of a period, in
 * the order of days: a claim keeps the amounts of its day, and a cost corrected, found ineligible or rated anew afterwards
 * is booked as a difference in its month. The corrected total of the claim is split anew and what differs is booked, so
 * that rounding never depends on the sign of a correction; a cent may then move between the sources of a line whose total
 * stays. What was claimed and all differences come to the split of what is eligible now.
 */
export const corrections = (
  { operation }: FundingSplit,
  months: Months,
  asOf: CivilDate = LAST_DAY,
): readonly CorrectionLine[] =>
  [...operation.values()]
    .flatMap((row) => claimedCosts(row, asOf).claimed.flatMap((each) => ofClaim(row, each, asOf)))
    .filter(({ month }) => isAmong(months, month))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
