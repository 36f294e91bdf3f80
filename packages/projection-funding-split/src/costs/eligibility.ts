import { type Cents, cents, type CivilDate, heldOn, monthOf, sumOf } from '@pavadonis/domain';
import type { CostRow, OperationRow } from '../rows/operation';

/** The parts of a cost, as corrected by the end of a day, that the operation can and cannot pay. */
export interface Eligibility {
  readonly eligible: Cents;
  readonly ineligible: Cents;
}

const isAfterClosing = ({ closedOn }: OperationRow, { month }: CostRow, day: CivilDate): boolean =>
  closedOn !== undefined && closedOn <= day && monthOf(closedOn) < month;

/**
 * Returns the part of a cost, as last corrected, that the operation can pay by the end of a day.
 *
 * Amounts found ineligible are not payable, up to the whole cost, nor is any cost of a month after the operation's
 * last day (our inference).
 */
export const eligibilityOn = (row: OperationRow, cost: CostRow, day: CivilDate): Eligibility => {
  const amount = heldOn(cost.corrected ?? [], day) ?? cost.amount;
  const found = sumOf((cost.ineligible ?? []).filter(({ from }) => from <= day).map(({ value }) => value));
  const ineligible = isAfterClosing(row, cost, day) || amount < found ? amount : found;
  return { eligible: cents(amount - ineligible), ineligible };
};

/** Returns the days on which the part of a cost that the operation can pay changed. */
export const daysOfChange = (
  { closedOn }: OperationRow,
  { corrected = [], ineligible = [] }: CostRow,
): readonly CivilDate[] => [
  ...[...corrected, ...ineligible].map(({ from }) => from),
  ...(closedOn === undefined ? [] : [closedOn]),
];
