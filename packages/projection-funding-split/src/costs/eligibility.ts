import { type Cents, cents, type CivilDate, heldOn, monthOf, sumOf } from '@pavadonis/domain';
import type { CostRow, OperationRow } from '../rows/operation';

/** A cost by the end of a day, corrected: what the operation can pay of it, and what it cannot. */
export interface Eligibility {
  readonly eligible: Cents;
  readonly ineligible: Cents;
}

const isAfterClosing = ({ closedOn }: OperationRow, { month }: CostRow, day: CivilDate): boolean =>
  closedOn !== undefined && closedOn <= day && monthOf(closedOn) < month;

/**
 * What of a cost the operation can pay by the end of a day, when it amounts to what it was corrected to last. Ineligible
 * is what was found so, up to the whole cost, and all of a cost of a month after the operation's last day (our inference).
 */
export const eligibilityOn = (row: OperationRow, cost: CostRow, day: CivilDate): Eligibility => {
  const amount = heldOn(cost.corrected ?? [], day) ?? cost.amount;
  const found = sumOf((cost.ineligible ?? []).filter(({ from }) => from <= day).map(({ value }) => value));
  const ineligible = isAfterClosing(row, cost, day) || amount < found ? amount : found;
  return { eligible: cents(amount - ineligible), ineligible };
};

/** The days on which it changed what the operation can pay of a cost. */
export const daysOfChange = (
  { closedOn }: OperationRow,
  { corrected = [], ineligible = [] }: CostRow,
): readonly CivilDate[] => [
  ...[...corrected, ...ineligible].map(({ from }) => from),
  ...(closedOn === undefined ? [] : [closedOn]),
];
