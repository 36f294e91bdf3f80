import { type CostId, firstDayOf, lastDayOf, monthOf } from '@pavadonis/domain';
import { term } from '@pavadonis/domain/contract';
import { sharesIn } from '@pavadonis/domain/operation';
import { type Finding, finding } from '../finding-kinds';
import type { HistoryToDate } from '../history-to-date';
import { eventsOf } from '../queries/events';

/** Finds costs of months for which no rate is set. */
export const ratesMissing = ({ operations }: HistoryToDate): readonly Finding[] =>
  [...operations.values()].flatMap((operation) =>
    eventsOf(operation, 'CostRecorded')
      .filter(({ event }) => sharesIn(operation.rates, event.month) === undefined)
      .map((cost) => finding('RateMissing', cost.stream, firstDayOf(cost.event.month), [cost])),
  );

/** Finds corrections, findings and claims of costs that are not recorded by then. */
export const costsNotRecorded = ({ operations }: HistoryToDate): readonly Finding[] =>
  [...operations.values()].flatMap((operation) => {
    const recorded = new Set<CostId>();
    return eventsOf(
      operation,
      'CostRecorded',
      'CostCorrected',
      'CostFoundIneligible',
      'CostsClaimed',
    ).flatMap((entry) => {
      const { event, stream } = entry;
      if (event.type === 'CostRecorded') recorded.add(event.costId);
      const named = event.type === 'CostsClaimed' ? event.lines : [event];
      return named.every(({ costId }) => recorded.has(costId))
        ? []
        : finding('CostNotRecorded', stream, event.on, [entry]);
    });
  });

/** Finds costs of months in which their contract had no day of service. */
export const costsOutsideContract = ({ operations, contracts }: HistoryToDate): readonly Finding[] =>
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
export const costsAfterClosing = ({ operations }: HistoryToDate): readonly Finding[] =>
  [...operations.values()].flatMap((operation) => {
    const [closed] = eventsOf(operation, 'OperationClosed');
    if (closed === undefined) return [];
    return eventsOf(operation, 'CostRecorded')
      .filter(({ event }) => monthOf(closed.event.on) < event.month)
      .map((cost) => finding('CostAfterClosing', cost.stream, firstDayOf(cost.event.month), [closed, cost]));
  });
