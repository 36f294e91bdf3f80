import type { CivilDate, ClaimId, StreamName } from '@pavadonis/domain';
import type { AsOf } from '@pavadonis/projection';
import { accountsOf, type ClaimAccount } from '../costs/claim-account';
import { differencesOf, type LineDifference } from '../costs/split-line';
import type { FundingSplitView } from '../funding-split';
import { among, LAST_DAY, type Months } from './months';

/** A difference between what a claim states of a cost and what is known of it, in the month of the cost. */
export interface CorrectionLine extends LineDifference {
  /** The stream of the operation. */
  readonly operation: StreamName;
  /** The claim that states the amount. */
  readonly claimId: ClaimId;
  /** The day on which a financial correction booked it; absent while none has. */
  readonly bookedOn?: CivilDate;
}

const correctionsOf = (
  account: ClaimAccount,
): readonly (LineDifference & Pick<CorrectionLine, 'bookedOn'>)[] => {
  let before = account.claimed;
  const booked = account.corrections.flatMap(({ on, lines }) => {
    const differences = differencesOf(lines, before);
    before = lines;
    return differences.map((each) => ({ ...each, bookedOn: on }));
  });
  return [...booked, ...differencesOf(account.now, before)];
};

/**
 * Returns the differences between the claims for costs of some months and what is known by the end of a day.
 *
 * First come the differences that financial corrections booked, in the order of days, and then those that none has
 * booked yet. Each is the split of the claim's corrected total less the split before, so that rounding never depends on
 * the sign of a correction; a cent may then move between the sources of a line whose total stays. The amounts claimed
 * and all differences add up to the split of the amounts eligible now.
 */
export const claimCorrections = (
  view: FundingSplitView,
  months: Months,
  { asOf = LAST_DAY }: Partial<AsOf> = {},
): readonly CorrectionLine[] => {
  const isAmong = among(months);
  return accountsOf(view, months, asOf)
    .flatMap(({ row, claims }) =>
      claims.flatMap((account) =>
        correctionsOf(account).map((each) => ({
          operation: row.stream,
          claimId: account.claim.claimId,
          ...each,
        })),
      ),
    )
    .filter(({ month }) => isAmong(month))
    .sort(({ bookedOn: a = LAST_DAY }, { bookedOn: b = LAST_DAY }) => (a < b ? -1 : a > b ? 1 : 0));
};
