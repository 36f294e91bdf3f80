import { cents, type Cents, sumOf } from '../money/cents';
import type { Shares } from '../money/shares';
import { retentionEndUnder, type RetentionRules } from '../rules/retention';
import type { ServiceRuleSet } from '../rules/service-period';
import type { CivilDate } from '../vocabulary/civil-date';
import type { CostId } from '../vocabulary/id';
import { type Month, monthOf } from '../vocabulary/month';
import { heldOn, notAfter, type When } from '../vocabulary/timeline';
import type { CoFinancingRateSet, OperationOpened } from './events';
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

/**
 * Returns the corrected amount of a cost at a moment, by default now; undefined if the cost is not recorded by then.
 */
export const amountAt = ({ costs, corrections }: State, costId: CostId, when?: When): Cents | undefined => {
  const cost = costs.get(costId);
  const by = (each: When): boolean => when === undefined || notAfter(each, when);
  if (cost === undefined || !by(cost)) return undefined;
  return corrections.findLast((each) => each.costId === costId && by(each))?.amount ?? cost.amount;
};

/** Returns the ineligible part of a cost at a moment, by default now. */
export const ineligibleAt = ({ ineligible }: State, costId: CostId, when?: When): Cents =>
  sumOf(
    ineligible
      .filter((each) => each.costId === costId && (when === undefined || notAfter(each, when)))
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

const rulesFor = ({ fund }: OperationOpened): RetentionRules => (fund === 'ESF' ? 'ESI-2014' : 'CPR-2021');

const eligibleTotal = (state: State): Cents =>
  sumOf([...state.costs.keys()].flatMap((costId) => eligibleAt(state, costId) ?? []));

/** Returns the days on which claims were paid. A payment counts from the day of its claim, and without one not at all. */
const paymentDays = ({ paid, claims }: State): readonly CivilDate[] =>
  [...paid.values()].flatMap(({ claimId, on }) => {
    const claim = claims.get(claimId);
    return claim === undefined ? [] : on < claim.on ? claim.on : on;
  });

/**
 * Returns the last day on which the operation's documents must be kept, as known now; undefined while nobody can say.
 *
 * A later payment moves the day. While a hold is open or nothing was paid there is no day, and nothing may be
 * destroyed yet. An operation of the ESF belongs to the years 2014-2020, one of another fund to 2021-2027 (our
 * inference).
 */
export const retentionEnd = (state: State): CivilDate | undefined => {
  const { opened, holds } = state;
  const lastHold = holds.at(-1);
  const lastPaidOn = paymentDays(state).toSorted().at(-1);
  if (opened === undefined || lastPaidOn === undefined || lastHold?.type === 'RetentionHeld')
    return undefined;
  return retentionEndUnder(rulesFor(opened), {
    lastPaidOn,
    releasedOn: lastHold?.on,
    total: eligibleTotal(state),
  });
};

/**
 * Returns the last day on which a client's file must be kept: the latest of the operations that paid for the client's
 * service.
 *
 * It is undefined while one of them has no such day, or without an operation: then nothing may be destroyed yet (our
 * inference).
 */
export const clientRetentionEnd = (operations: readonly State[]): CivilDate | undefined => {
  const days = operations.map(retentionEnd);
  return days.includes(undefined) ? undefined : days.toSorted().at(-1);
};
