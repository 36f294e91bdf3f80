import { type CivilDate, lastDayOf, type Month } from '@pavadonis/domain';
import { type FundingSplitView, fundingLines, fundingTotals } from '@pavadonis/projection-funding-split';
import { PUBLISHED_COSTS } from '../../record/money';
import type { Funding, FundingInMonth } from '../report-data';

/** Returns costs, claims and payments of each of these months, as of the end of a day. */
export const fundingOf = (view: FundingSplitView, months: readonly Month[], on: CivilDate): Funding => {
  const [first] = months;
  const last = months.at(-1);
  const { from, to, amount } = PUBLISHED_COSTS;
  const published = { from, to, cents: amount };
  if (first === undefined || last === undefined) return { on, months: [], published };
  const period = { from: first, to: last };
  const lines = fundingLines(view, period, { asOf: on });
  const fundingIn = (month: Month): FundingInMonth => {
    const { costs, claimed, paid } = fundingTotals(lines.filter((line) => line.month === month));
    const { ESF = 0, ESF_PLUS = 0, AMIF = 0, state = 0 } = costs.bySource;
    const soFar = fundingTotals(fundingLines(view, period, { asOf: lastDayOf(month) }));
    return {
      month,
      costs: { ESF, ESF_PLUS, AMIF, state, without_rate: costs.withoutRate },
      claimed: claimed.total,
      paid: paid.total,
      sinceStart: { costs: soFar.costs.total, claimed: soFar.claimed.total, paid: soFar.paid.total },
    };
  };
  return { on, months: months.map(fundingIn), published };
};
