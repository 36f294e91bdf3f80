import { type CostId, type Entry, monthOf } from '@pavadonis/domain';
import type {
  CostCorrected,
  CostFoundIneligible,
  CostRecorded,
  CostsClaimed,
} from '@pavadonis/domain/operation';
import type { OperationHistory } from '../context';
import { eventsOf } from './events';

/** A cost with all that is recorded about it so far. */
export interface CostHistory {
  readonly costId: CostId;
  /** The first record of this id; absent if the cost was corrected or claimed but never recorded. */
  readonly cost?: Entry<CostRecorded>;
  /** The amount in cents, as last corrected. */
  readonly amount: number;
  readonly ineligible: readonly Entry<CostFoundIneligible>[];
  readonly claim?: Entry<CostsClaimed>;
}

type CostEvent = CostRecorded | CostCorrected | CostFoundIneligible | CostsClaimed;

/** An event about a cost, with the cost's history before it. */
export interface CostStep {
  readonly entry: Entry<CostEvent>;
  readonly before: CostHistory;
}

// a correction or a finding needs a cost that is recorded by then
const after = (before: CostHistory, entry: Entry<CostEvent>): CostHistory => {
  const { event } = entry;
  switch (event.type) {
    case 'CostRecorded':
      return before.cost === undefined
        ? { ...before, cost: { ...entry, event }, amount: event.amount }
        : before;
    case 'CostCorrected':
      return before.cost === undefined ? before : { ...before, amount: event.amount };
    case 'CostFoundIneligible':
      return before.cost === undefined
        ? before
        : { ...before, ineligible: [...before.ineligible, { ...entry, event }] };
    case 'CostsClaimed':
      return before.claim === undefined ? { ...before, claim: { ...entry, event } } : before;
  }
};

const costIdsIn = (event: CostEvent): readonly CostId[] =>
  event.type === 'CostsClaimed' ? [...new Set(event.costIds)] : [event.costId];

const isCostEvent = (each: OperationHistory['events'][number]): each is Entry<CostEvent> =>
  ['CostRecorded', 'CostCorrected', 'CostFoundIneligible', 'CostsClaimed'].includes(each.event.type);

/** Returns an operation's costs, and the steps that led to them, in order. One pass is enough, since costs are many. */
export const costsOf = (
  operation: Pick<OperationHistory, 'events'>,
): {
  readonly steps: readonly CostStep[];
  readonly costs: readonly CostHistory[];
} => {
  const costs = new Map<CostId, CostHistory>();
  const steps = operation.events.filter(isCostEvent).flatMap((entry) =>
    costIdsIn(entry.event).map((costId): CostStep => {
      const before = costs.get(costId) ?? { costId, amount: 0, ineligible: [] };
      costs.set(costId, after(before, entry));
      return { entry, before };
    }),
  );
  return { steps, costs: [...costs.values()] };
};

const ineligibleAmountOf = ({ ineligible }: CostHistory): number =>
  ineligible.reduce((sum, { event }) => sum + event.amount, 0);

/** Returns whether all of a cost was found ineligible. */
export const isWhollyIneligible = (cost: CostHistory): boolean => {
  const ineligible = ineligibleAmountOf(cost);
  return ineligible > 0 && cost.amount <= ineligible;
};

/**
 * Returns whether an operation can pay any part of a cost: a part is eligible, and its month is not after the last
 * one.
 */
export const isPayable = (operation: Pick<OperationHistory, 'events'>, history: CostHistory): boolean => {
  const { cost, amount } = history;
  const [closed] = eventsOf(operation, 'OperationClosed');
  const isLate = closed !== undefined && cost !== undefined && monthOf(closed.event.on) < cost.event.month;
  return cost !== undefined && !isLate && ineligibleAmountOf(history) < amount;
};
