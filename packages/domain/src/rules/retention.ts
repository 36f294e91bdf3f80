import type { Cents } from '../money/cents';
import { addMonths, type CivilDate, civilDate } from '../vocabulary/civil-date';

/** The versions of the rule on how long documents are kept, by the years of the fund that pays for an operation. */
export type RetentionRules = 'ESI-2014' | 'CPR-2021';

interface Retention {
  /** The years to keep documents, counted from 31 December of the year that `from` returns. */
  readonly years: number;
  /** The total in cents below which an operation is small, and the years for a small one. */
  readonly threshold?: { readonly total: number; readonly yearsBelow: number };
  /** Returns the year on whose 31 December the years begin, for the day of a payment. */
  readonly from: (lastPaidOn: CivilDate) => number;
}

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));

/**
 * How long documents are kept, by rules.
 *
 * - `ESI-2014`: Regulation 1303/2013, Art. 140: two years from the 31 December after the accounts that hold the final
 *   expenditure are submitted, three for an operation of less than EUR 1,000,000. Accounts of a year that ends on 30
 *   June are submitted by 15 February (Art. 135-138). That a payment stands in the accounts of the year it was made in
 *   is our inference, and for the small operation we count from the last expenditure as well.
 * - `CPR-2021`: Regulation 2021/1060, Art. 82: five years from 31 December of the year of the last payment.
 *
 * Both from memory, not read again: verify before destroying anything by them.
 */
const retentions: Readonly<Record<RetentionRules, Retention>> = {
  'ESI-2014': {
    years: 2,
    threshold: { total: 100_000_000, yearsBelow: 3 },
    from: (lastPaidOn) => yearOf(addMonths(lastPaidOn, 6)) + 1,
  },
  'CPR-2021': { years: 5, from: yearOf },
};

/**
 * Returns the last day on which documents are kept; a day beyond the calendar becomes 9999-12-31.
 *
 * After a hold the years run anew from 31 December of the year of its release. That is how we understand the rule
 * that proceedings and requests of the Commission interrupt them (our inference).
 */
export const retentionEndUnder = (
  rules: RetentionRules,
  facts: {
    readonly lastPaidOn: CivilDate;
    readonly releasedOn?: CivilDate | undefined;
    /** The operation's eligible costs, in cents. */
    readonly total: Cents;
  },
): CivilDate => {
  const { years, threshold, from } = retentions[rules];
  const begins = Math.max(
    from(facts.lastPaidOn),
    facts.releasedOn === undefined ? 0 : yearOf(facts.releasedOn),
  );
  const length = threshold !== undefined && facts.total < threshold.total ? threshold.yearsBelow : years;
  return civilDate(`${String(Math.min(begins + length, 9999)).padStart(4, '0')}-12-31`);
};
