import { type Cents, sumOf } from '../money/cents';
import { retentionEndUnder, type RetentionRules } from '../rules/retention';
import type { CivilDate } from '../vocabulary/civil-date';
import type { OperationOpened } from './events';
import { eligibleAt, isHeld } from './queries';
import type { State } from './state';

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
  if (opened === undefined || lastPaidOn === undefined || isHeld(state)) return undefined;
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
