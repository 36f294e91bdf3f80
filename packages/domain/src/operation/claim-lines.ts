import * as E from 'fp-ts/Either';
import { refuse } from '../event/decision';
import { splitByRate } from '../money/split-by-rate';
import type { Split } from '../money/split';
import type { CostId } from '../vocabulary/id';
import { notAfter, type When } from '../vocabulary/timeline';
import type { ClaimLine } from './claim-line';
import type { CostsClaimed } from './events';
import { eligibleAt, sharesIn } from './queries';
import { NoRate } from './refusals';
import type { State } from './state';

const withoutZeros = (split: Split): Split =>
  Object.fromEntries(Object.entries(split).filter(([, amount]) => amount > 0));

/**
 * Reckons the lines of a claim for costs, by all that is known of them when it is made.
 *
 * The lines are the eligible amounts of the costs, split by the rates of their months. Costs that are not recorded by
 * then have no line.
 */
export const linesAt = (
  state: State,
  costIds: readonly CostId[],
  when: When,
): E.Either<NoRate, readonly ClaimLine[]> => {
  const rates = state.rates.filter((each) => notAfter(each, when));
  const rated = costIds.flatMap((costId) => {
    const cost = state.costs.get(costId);
    const amount = eligibleAt(state, costId, when);
    return cost === undefined || amount === undefined
      ? []
      : { cost, amount, shares: sharesIn(rates, cost.month) };
  });
  const splits = splitByRate(rated);
  const lines: ClaimLine[] = [];
  for (const [index, { cost, amount }] of rated.entries()) {
    const { costId, providerId, month } = cost;
    const split = splits[index];
    // nothing needs no rate
    if (split === undefined && amount > 0) return refuse(NoRate.of({ month }));
    lines.push({ costId, providerId, month, eligible: amount, bySource: withoutZeros(split ?? {}) });
  }
  return E.right(lines);
};

/** Returns the costs that a claim is the first to name, in its order. */
export const costsOfClaim = ({ claimOf }: State, { claimId, lines }: CostsClaimed): readonly CostId[] => [
  ...new Set(lines.map(({ costId }) => costId).filter((costId) => claimOf.get(costId) === claimId)),
];

/** Returns the lines of a claim as they were booked when a thing happens: as claimed, or as last corrected. */
export const bookedLinesAt = (
  { claimCorrections }: State,
  { claimId, lines }: CostsClaimed,
  when: When,
): readonly ClaimLine[] =>
  claimCorrections.findLast((each) => each.claimId === claimId && notAfter(each, when))?.lines ?? lines;
