import { firstDayOf, lastDayOf, monthOf } from '@pavadonis/domain';
import { term } from '@pavadonis/domain/contract';
import { sharesIn } from '@pavadonis/domain/operation';
import { type Finding, found } from '../finding-kinds';
import { accountsOf, isWhollyIneligible } from '../queries/costs';
import type { World } from '../context';
import { told } from '../queries/events';

/** Costs of months for which no rate is set. */
export const ratesMissing = ({ operations }: World): readonly Finding[] =>
  [...operations.values()].flatMap((operation) =>
    told(operation, 'CostRecorded')
      .filter(({ event }) => sharesIn(operation.rates, event.month) === undefined)
      .map((cost) => found('RateMissing', cost.stream, firstDayOf(cost.event.month), [cost])),
  );

/** Costs found ineligible, in part or whole, after they had been claimed; and claimed when nothing of them could be paid. */
export const ineligibleClaimed = ({ operations }: World): readonly Finding[] =>
  [...operations.values()].flatMap((operation) =>
    accountsOf(operation).moves.flatMap(({ move, before }) => {
      const { type, on } = move.event;
      if (type === 'CostFoundIneligible' && before.claim !== undefined)
        return found('IneligibleClaimed', move.stream, on, [before.claim, move]);
      return type === 'CostsClaimed' && before.claim === undefined && isWhollyIneligible(before)
        ? found('IneligibleClaimed', move.stream, on, [...before.ineligible, move])
        : [];
    }),
  );

/** Costs of months in which their contract had no day of service. */
export const costsOutsideContract = ({ operations, contracts }: World): readonly Finding[] =>
  [...operations.values()].flatMap((operation) =>
    told(operation, 'CostRecorded').flatMap((cost) => {
      const { contractId, month } = cost.event;
      const contract = contracts.get(contractId);
      const days = contract === undefined ? undefined : term(contract.state);
      const touches =
        days !== undefined &&
        days.from <= lastDayOf(month) &&
        (days.to === undefined || firstDayOf(month) <= days.to);
      return touches
        ? []
        : found('CostOutsideContract', cost.stream, firstDayOf(month), [cost], lastDayOf(month));
    }),
  );

/** Costs of months after the operation's last one, of which it can pay nothing. */
export const costsAfterClosing = ({ operations }: World): readonly Finding[] =>
  [...operations.values()].flatMap((operation) => {
    const [closed] = told(operation, 'OperationClosed');
    if (closed === undefined) return [];
    return told(operation, 'CostRecorded')
      .filter(({ event }) => monthOf(closed.event.on) < event.month)
      .map((cost) => found('CostAfterClosing', cost.stream, firstDayOf(cost.event.month), [closed, cost]));
  });
