import { type Cents, cents, type CostId, type Entry, monthOf, sameFacts, sumOf } from '@pavadonis/domain';
import type {
  CostCorrected,
  CostFoundIneligible,
  CostRecorded,
  OperationClosed,
} from '@pavadonis/domain/operation';
import type { OperationHistory } from '../history-to-date';
import { eventsOf } from './events';

/** A cost with all that is recorded about it so far. */
export interface CostHistory {
  readonly costId: CostId;
  /** The first record of this id; absent if the cost was corrected or claimed but never recorded. */
  readonly cost?: Entry<CostRecorded>;
  readonly corrections: readonly Entry<CostCorrected>[];
  /** The findings that part of it is ineligible, each once. */
  readonly ineligible: readonly Entry<CostFoundIneligible>[];
}

type CostEvent = CostRecorded | CostCorrected | CostFoundIneligible;

const after = (before: CostHistory, entry: Entry<CostEvent>): CostHistory => {
  const { event } = entry;
  switch (event.type) {
    case 'CostRecorded':
      return before.cost === undefined ? { ...before, cost: { ...entry, event } } : before;
    case 'CostCorrected':
      return { ...before, corrections: [...before.corrections, { ...entry, event }] };
    case 'CostFoundIneligible':
      return before.ineligible.some((each) => sameFacts(each.event, event))
        ? before
        : { ...before, ineligible: [...before.ineligible, { ...entry, event }] };
  }
};

/** Returns an operation's costs. It takes one pass, since costs are many. */
export const costsOf = (operation: Pick<OperationHistory, 'events'>): ReadonlyMap<CostId, CostHistory> => {
  const costs = new Map<CostId, CostHistory>();
  for (const entry of eventsOf(operation, 'CostRecorded', 'CostCorrected', 'CostFoundIneligible')) {
    const { costId } = entry.event;
    costs.set(costId, after(costs.get(costId) ?? { costId, corrections: [], ineligible: [] }, entry));
  }
  return costs;
};

/** Returns the end of an operation, where a cost is of a month after it. */
export const closedBefore = (
  operation: Pick<OperationHistory, 'events'>,
  { event }: Entry<CostRecorded>,
): Entry<OperationClosed> | undefined => {
  const [closed] = eventsOf(operation, 'OperationClosed');
  return closed !== undefined && monthOf(closed.event.on) < event.month ? closed : undefined;
};

/** Returns how much of a cost an operation can pay: the amount as last corrected, less what was found ineligible. */
export const eligibleOf = (
  operation: Pick<OperationHistory, 'events'>,
  { cost, corrections, ineligible }: CostHistory,
): Cents => {
  if (cost === undefined || closedBefore(operation, cost) !== undefined) return cents(0);
  const amount = corrections.at(-1)?.event.amount ?? cost.event.amount;
  return cents(Math.max(0, amount - sumOf(ineligible.map(({ event }) => event.amount))));
};
