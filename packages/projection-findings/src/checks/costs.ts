import { firstDayOf, lastDayOf, monthOf } from '@pavadonis/domain';
import { term } from '@pavadonis/domain/contract';
import { sharesIn } from '@pavadonis/domain/operation';
import { type Finding, finding } from '../finding-kinds';
import { costsOf, isWhollyIneligible } from '../queries/costs';
import type { CheckContext } from '../context';
import { eventsOf } from '../queries/events';

/** Finds costs of months for which no rate is set. */
export const ratesMissing = ({ operations }: CheckContext): readonly Finding[] =>
  [...operations.values()].flatMap((operation) =>
    eventsOf(operation, 'CostRecorded')
      .filter(({ event }) => sharesIn(operation.rates, event.month) === undefined)
      .map((cost) => finding('RateMissing', cost.stream, firstDayOf(cost.event.month), [cost])),
  );

/**
 * Finds costs that were found ineligible after they were claimed, in part or whole, or claimed when no part was
 * payable.
 */
export const ineligibleClaimed = ({ operations }: CheckContext): readonly Finding[] =>
  [...operations.values()].flatMap((operation) =>
    costsOf(operation).steps.flatMap(({ entry, before }) => {
      const { type, on } = entry.event;
      if (type === 'CostFoundIneligible' && before.claim !== undefined)
        return finding('IneligibleClaimed', entry.stream, on, [before.claim, entry]);
      return type === 'CostsClaimed' && before.claim === undefined && isWhollyIneligible(before)
        ? finding('IneligibleClaimed', entry.stream, on, [...before.ineligible, entry])
        : [];
    }),
  );

/** Finds costs of months in which their contract had no day of service. */
export const costsOutsideContract = ({ operations, contracts }: CheckContext): readonly Finding[] =>
  [...operations.values()].flatMap((operation) =>
    eventsOf(operation, 'CostRecorded').flatMap((cost) => {
      const { contractId, month } = cost.event;
      const contract = contracts.get(contractId);
      const days = contract === undefined ? undefined : term(contract.state);
      const touches =
        days !== undefined &&
        days.from <= lastDayOf(month) &&
        (days.to === undefined || firstDayOf(month) <= days.to);
      return touches
        ? []
        : finding('CostOutsideContract', cost.stream, firstDayOf(month), [cost], lastDayOf(month));
    }),
  );

/** Finds costs of months after the operation's last one, which it cannot pay. */
export const costsAfterClosing = ({ operations }: CheckContext): readonly Finding[] =>
  [...operations.values()].flatMap((operation) => {
    const [closed] = eventsOf(operation, 'OperationClosed');
    if (closed === undefined) return [];
    return eventsOf(operation, 'CostRecorded')
      .filter(({ event }) => monthOf(closed.event.on) < event.month)
      .map((cost) => finding('CostAfterClosing', cost.stream, firstDayOf(cost.event.month), [closed, cost]));
  });
