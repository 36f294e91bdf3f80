import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { type Cents, sumOf } from '../../money/cents';
import type { CostId } from '../../vocabulary/id';
import { monthOf } from '../../vocabulary/month';
import { notAfter, type When } from '../../vocabulary/timeline';
import { CostCorrected, CostFoundIneligible, CostRecorded } from '../events';
import { openedBy } from '../guards';
import { amountAt, sharesIn } from '../queries';
import {
  CostIdTaken,
  LessThanIneligible,
  MoreThanTheCost,
  NoRate,
  NoSuchCost,
  OperationIsClosed,
  type OperationNotOpen,
} from '../refusals';
import { isKnownFinding, type State } from '../state';

/** The reasons why a cost cannot be recorded. */
export type CannotRecordCost = OperationNotOpen | CostIdTaken | OperationIsClosed | NoRate;

/** Records a cost of a month, no later than the operation's last one. The same cost again records nothing. */
export const recordCost =
  (facts: Facts<typeof CostRecorded>) =>
  (state: State): Decision<CannotRecordCost, CostRecorded> => {
    const opened = openedBy(state, facts);
    if (E.isLeft(opened)) return opened;
    const { closed, rates, costs } = state;
    const { costId, month } = facts;
    const cost = CostRecorded.of(facts);
    const known = costs.get(costId);
    if (known !== undefined) return sameFacts(known, cost) ? alreadySo : refuse(CostIdTaken.of({ costId }));
    if (closed !== undefined && monthOf(closed.on) < month)
      return refuse(OperationIsClosed.of({ lastDay: closed.on }));
    return sharesIn([...rates], month) === undefined ? refuse(NoRate.of({ month })) : record(cost);
  };

/** Returns the corrections of a cost after a moment, in the order in which they happened. */
const later = ({ corrections }: State, costId: CostId, when: When): readonly CostCorrected[] =>
  corrections.get(costId)?.filter((each) => !notAfter(each, when)) ?? [];

/** Returns how much of a cost was found ineligible before a moment, or in all. */
const foundBefore = ({ ineligible }: State, costId: CostId, end?: When): Cents =>
  sumOf(
    [...(ineligible.get(costId) ?? [])]
      .filter((each) => end === undefined || !notAfter(end, each))
      .map(({ amount }) => amount),
  );

/** The reasons why a cost cannot be corrected. */
export type CannotCorrectCost = NoSuchCost | LessThanIneligible;

/**
 * Corrects a cost's amount from a day on, until a later correction. The amount that already holds records nothing.
 *
 * A claim made before keeps its amount; the difference is booked beside it. An amount below what is found ineligible
 * while it holds is refused.
 */
export const correctCost =
  (facts: Facts<typeof CostCorrected>) =>
  (state: State): Decision<CannotCorrectCost, CostCorrected> => {
    const { costId, amount } = facts;
    const present = amountAt(state, costId, facts);
    if (present === undefined) return refuse(NoSuchCost.of({ costId }));
    if (present === amount) return alreadySo;
    const ineligible = foundBefore(state, costId, later(state, costId, facts)[0]);
    return amount < ineligible
      ? refuse(LessThanIneligible.of({ ineligible }))
      : record(CostCorrected.of(facts));
  };

/** The reasons why a cost cannot be found ineligible. */
export type CannotFindCostIneligible = NoSuchCost | MoreThanTheCost;

/**
 * Records that another part of a cost is not payable from the operation. The same finding again records nothing.
 *
 * Refused if it leaves more ineligible than the cost amounts to, on that day or, with later findings and corrections,
 * on a later one.
 */
export const findCostIneligible =
  (facts: Facts<typeof CostFoundIneligible>) =>
  (state: State): Decision<CannotFindCostIneligible, CostFoundIneligible> => {
    const { costId, amount } = facts;
    const found = CostFoundIneligible.of(facts);
    if (isKnownFinding(state, found)) return alreadySo;
    const present = amountAt(state, costId, facts);
    if (present === undefined) return refuse(NoSuchCost.of({ costId }));
    const corrections = later(state, costId, facts);
    const short = [present, ...corrections.map((each) => each.amount)].find(
      (held, index) => sumOf([foundBefore(state, costId, corrections[index]), amount]) > held,
    );
    return short === undefined ? record(found) : refuse(MoreThanTheCost.of({ amount: short }));
  };
