import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { type Cents, sumOf } from '../../money/cents';
import type { CostId } from '../../vocabulary/id';
import { type Month, monthOf } from '../../vocabulary/month';
import { notAfter, type When } from '../../vocabulary/timeline';
import { CostCorrected, CostFoundIneligible, CostRecorded } from '../events';
import { amountAt, sharesIn } from '../queries';
import type { IdTaken, NoSuchCost, OperationIsClosed, OperationNotOpen } from '../refusals';
import type { State } from '../state';

/** No co-financing rate is set for the month. */
export interface NoRate {
  readonly _tag: 'NoRate';
  readonly month: Month;
}

/** More was found ineligible than the cost amounts to, then or once it is corrected later. */
export interface MoreThanTheCost {
  readonly _tag: 'MoreThanTheCost';
  readonly amount: Cents;
}

/** More of the cost was found ineligible, by then or later, than it would amount to. */
export interface LessThanIneligible {
  readonly _tag: 'LessThanIneligible';
  readonly ineligible: Cents;
}

/** Records a cost, of the months up to the operation's last one. The same cost again records nothing. */
export const recordCost =
  (facts: Facts<typeof CostRecorded>) =>
  ({
    opened,
    closed,
    rates,
    costs,
  }: State): Decision<OperationNotOpen | OperationIsClosed | NoRate | IdTaken, CostRecorded> => {
    if (opened === undefined || facts.on < opened.on) return refuse({ _tag: 'OperationNotOpen' });
    const cost = CostRecorded.of(facts);
    const known = costs.get(facts.costId);
    if (known !== undefined)
      return sameFacts(known, cost) ? alreadySo : refuse({ _tag: 'IdTaken', id: facts.costId });
    if (closed !== undefined && monthOf(closed.on) < facts.month)
      return refuse({ _tag: 'OperationIsClosed', lastDay: closed.on });
    return sharesIn(rates, facts.month) === undefined
      ? refuse({ _tag: 'NoRate', month: facts.month })
      : record(cost);
  };

/** What comes of a cost after a thing happens, in the order in which it came. */
const later = <A extends When & { readonly costId: CostId }>(
  all: readonly A[],
  costId: CostId,
  when: When,
): readonly A[] => all.filter((each) => each.costId === costId && !notAfter(each, when));

/** What was found ineligible of a cost before a thing happens, or at all. */
const foundBefore = ({ ineligible }: State, costId: CostId, end?: When): Cents =>
  sumOf(
    ineligible
      .filter((each) => each.costId === costId && (end === undefined || !notAfter(end, each)))
      .map(({ amount }) => amount),
  );

/**
 * Corrects a cost's amount from a day on, until a later correction. A claim made before keeps what it claimed; the
 * difference is booked beside it. The amount the cost has by then records nothing. Refused where more than that is found
 * ineligible while it holds.
 */
export const correctCost =
  (facts: Facts<typeof CostCorrected>) =>
  (state: State): Decision<NoSuchCost | LessThanIneligible, CostCorrected> => {
    const { costId, amount } = facts;
    const present = amountAt(state, costId, facts);
    if (present === undefined) return refuse({ _tag: 'NoSuchCost', costId });
    if (present === amount) return alreadySo;
    const ineligible = foundBefore(state, costId, later(state.corrections, costId, facts)[0]);
    return amount < ineligible
      ? refuse({ _tag: 'LessThanIneligible', ineligible })
      : record(CostCorrected.of(facts));
  };

/**
 * Records what more of a cost cannot be paid from the operation. The same finding again records nothing. Refused where it
 * leaves more ineligible than the cost amounts to, on the day or, with what is found and corrected later, on a later one.
 */
export const findCostIneligible =
  (facts: Facts<typeof CostFoundIneligible>) =>
  (state: State): Decision<NoSuchCost | MoreThanTheCost, CostFoundIneligible> => {
    const { costId, amount } = facts;
    const found = CostFoundIneligible.of(facts);
    if (state.ineligible.some((each) => sameFacts(each, found))) return alreadySo;
    const present = amountAt(state, costId, facts);
    if (present === undefined) return refuse({ _tag: 'NoSuchCost', costId });
    const corrections = later(state.corrections, costId, facts);
    const short = [present, ...corrections.map((each) => each.amount)].find(
      (held, index) => sumOf([foundBefore(state, costId, corrections[index]), amount]) > held,
    );
    return short === undefined ? record(found) : refuse({ _tag: 'MoreThanTheCost', amount: short });
  };
