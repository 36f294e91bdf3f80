import { cents, type Cents, sumOf } from '../money/cents';
import type { Shares } from '../money/shares';
import type { ServiceRuleSet } from '../rules/service-period';
import type { CivilDate } from '../vocabulary/civil-date';
import type { CostId } from '../vocabulary/id';
import { type Month, monthOf } from '../vocabulary/month';
import { heldOn, notAfter, type When } from '../vocabulary/timeline';
import type { CoFinancingRateSet } from './events';
import type { State } from './state';

/** Returns the rule set of the service period in force on a day; undefined after the operation's last day. */
export const ruleSetOn = ({ ruleSets, closed }: State, on: CivilDate): ServiceRuleSet | undefined =>
  closed !== undefined && closed.on < on ? undefined : heldOn(ruleSets, on);

/**
 * Returns the rate of a month, of rates in the order in which they were set.
 *
 * It is the one that begins last, and of those that begin in one month the one set last. It goes by the month of the
 * cost, not by the day of a claim.
 */
export const sharesIn = (
  rates: readonly Pick<CoFinancingRateSet, 'from' | 'shares'>[],
  month: Month,
): Shares | undefined => {
  let rate: Pick<CoFinancingRateSet, 'from' | 'shares'> | undefined;
  for (const each of rates)
    if (each.from <= month && (rate === undefined || rate.from <= each.from)) rate = each;
  return rate?.shares;
};

/** Returns whether the operation's documents are held past the ordinary date, as known now. */
export const isHeld = ({ holds }: State): boolean => holds.at(-1)?.type === 'RetentionHeld';

/**
 * Returns the corrected amount of a cost at a moment, by default now; undefined if the cost is not recorded by then.
 */
export const amountAt = ({ costs, corrections }: State, costId: CostId, when?: When): Cents | undefined => {
  const cost = costs.get(costId);
  const by = (each: When): boolean => when === undefined || notAfter(each, when);
  if (cost === undefined || !by(cost)) return undefined;
  return corrections.get(costId)?.findLast(by)?.amount ?? cost.amount;
};

/** Returns the ineligible part of a cost at a moment, by default now. */
export const ineligibleAt = ({ ineligible }: State, costId: CostId, when?: When): Cents =>
  sumOf(
    [...(ineligible.get(costId) ?? [])]
      .filter((each) => when === undefined || notAfter(each, when))
      .map(({ amount }) => amount),
  );

/**
 * Returns the amount of a cost that the operation can pay when a thing happens, by default now.
 *
 * It is undefined where the cost is not recorded by then. The operation can pay nothing that was found ineligible,
 * whichever was recorded first, and no month after its last day.
 */
export const eligibleAt = (state: State, costId: CostId, when?: When): Cents | undefined => {
  const amount = amountAt(state, costId, when);
  const cost = state.costs.get(costId);
  if (amount === undefined || cost === undefined) return undefined;
  const { closed } = state;
  const isClosed = closed !== undefined && (when === undefined || notAfter(closed, when));
  if (isClosed && monthOf(closed.on) < cost.month) return cents(0);
  return cents(Math.max(0, amount - ineligibleAt(state, costId, when)));
};
