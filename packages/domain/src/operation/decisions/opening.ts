import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { CostId } from '../../vocabulary/id';
import { type Month, monthOf } from '../../vocabulary/month';
import { OperationClosed, OperationOpened } from '../events';
import type { OperationIsClosed, OperationNotOpen } from '../refusals';
import type { State } from '../state';

/** The stream already tells of another operation. */
export interface OperationAlreadyOpened {
  readonly _tag: 'OperationAlreadyOpened';
}

/** The operation has a cost of a month after the day. */
export interface CostAfterClosing {
  readonly _tag: 'CostAfterClosing';
  readonly costId: CostId;
  readonly month: Month;
}

/** Opens an operation. The same opening again records nothing. */
export const openOperation =
  (facts: Facts<typeof OperationOpened>) =>
  ({ opened }: State): Decision<OperationAlreadyOpened, OperationOpened> => {
    const opening = OperationOpened.of(facts);
    if (opened === undefined) return record(opening);
    return sameFacts(opened, opening) ? alreadySo : refuse({ _tag: 'OperationAlreadyOpened' });
  };

/**
 * Closes an operation; `on` is its last day. It pays for no month after that one, and supports nobody; costs of earlier
 * months may still be recorded and corrected, claimed and paid, the final claim comes after the end. The same day again
 * records nothing.
 */
export const closeOperation =
  (facts: Facts<typeof OperationClosed>) =>
  ({
    opened,
    closed,
    costs,
  }: State): Decision<OperationNotOpen | OperationIsClosed | CostAfterClosing, OperationClosed> => {
    if (opened === undefined || facts.on < opened.on) return refuse({ _tag: 'OperationNotOpen' });
    if (closed !== undefined)
      return closed.on === facts.on ? alreadySo : refuse({ _tag: 'OperationIsClosed', lastDay: closed.on });
    const after = [...costs.values()].find(({ month }) => monthOf(facts.on) < month);
    return after === undefined
      ? record(OperationClosed.of(facts))
      : refuse({ _tag: 'CostAfterClosing', costId: after.costId, month: after.month });
  };
