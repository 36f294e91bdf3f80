import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import { sameFacts } from '../../event/equal';
import type { Facts } from '../../event/event';
import { type Cents, sumOf } from '../../money/cents';
import { type Month, monthOf } from '../../vocabulary/month';
import { amountAt, ineligibleAt, sharesIn } from '../ask';
import { CostCorrected, CostFoundIneligible, CostRecorded } from '../events';
import type { IdTaken, NoSuchCost, OperationClosedOn, OperationNotOpen } from '../refusals';
import type { State } from '../state';

/** No co-financing rate is set for the month. */
export interface NoRate {
  readonly _tag: 'NoRate';
  readonly month: Month;
}
/** More was found ineligible than the cost amounts to. */
export interface MoreThanTheCost {
  readonly _tag: 'MoreThanTheCost';
  readonly amount: Cents;
}
/** More of the cost was found ineligible than it would amount to. */
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
  }: State): Decision<OperationNotOpen | OperationClosedOn | NoRate | IdTaken, CostRecorded> => {
    if (opened === undefined || facts.on < opened.on) return refuse({ _tag: 'OperationNotOpen' });
    const cost = CostRecorded.of(facts);
    const known = costs.get(facts.costId);
    if (known !== undefined)
      return sameFacts(known, cost) ? alreadySo : refuse({ _tag: 'IdTaken', id: facts.costId });
    if (closed !== undefined && monthOf(closed.on) < facts.month)
      return refuse({ _tag: 'OperationClosedOn', lastDay: closed.on });
    return sharesIn(rates, facts.month) === undefined
      ? refuse({ _tag: 'NoRate', month: facts.month })
      : record(cost);
  };

/**
 * Corrects a cost's amount from a day on. A claim made before keeps what it claimed; the difference is booked beside it.
 * The amount the cost has by then records nothing.
 */
export const correctCost =
  (facts: Facts<typeof CostCorrected>) =>
  (state: State): Decision<NoSuchCost | LessThanIneligible, CostCorrected> => {
    const { costId, amount } = facts;
    const present = amountAt(state, costId, facts);
    if (present === undefined) return refuse({ _tag: 'NoSuchCost', costId });
    if (present === amount) return alreadySo;
    const ineligible = ineligibleAt(state, costId, facts);
    return amount < ineligible
      ? refuse({ _tag: 'LessThanIneligible', ineligible })
      : record(CostCorrected.of(facts));
  };

/** Records what more of a cost cannot be paid from the operation. The same finding again records nothing. */
export const findCostIneligible =
  (facts: Facts<typeof CostFoundIneligible>) =>
  (state: State): Decision<NoSuchCost | MoreThanTheCost, CostFoundIneligible> => {
    const { costId, amount } = facts;
    const found = CostFoundIneligible.of(facts);
    if (state.ineligible.some((each) => sameFacts(each, found))) return alreadySo;
    const present = amountAt(state, costId, facts);
    if (present === undefined) return refuse({ _tag: 'NoSuchCost', costId });
    // also what was found later: a late entry must leave it room
    return sumOf([ineligibleAt(state, costId), amount]) > present
      ? refuse({ _tag: 'MoreThanTheCost', amount: present })
      : record(found);
  };
