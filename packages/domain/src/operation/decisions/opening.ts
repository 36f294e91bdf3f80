import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { monthOf } from '../../vocabulary/month';
import { OperationClosed, OperationOpened } from '../events';
import { openedBy } from '../guards';
import {
  CostAfterClosing,
  NobodyPlannedFor,
  OperationAlreadyOpened,
  OperationIsClosed,
  type OperationNotOpen,
} from '../refusals';
import type { State } from '../state';

/** The reasons why an operation cannot be opened. */
export type CannotOpenOperation = OperationAlreadyOpened | NobodyPlannedFor;

/** Opens an operation. The same opening again records nothing. */
export const openOperation =
  (facts: Facts<typeof OperationOpened>) =>
  ({ opened }: State): Decision<CannotOpenOperation, OperationOpened> => {
    const opening = OperationOpened.of(facts);
    if (opened === undefined)
      return opening.targetPersons === 0 ? refuse(NobodyPlannedFor.of()) : record(opening);
    return sameFacts(opened, opening) ? alreadySo : refuse(OperationAlreadyOpened.of());
  };

/** The reasons why an operation cannot be closed. */
export type CannotCloseOperation = OperationNotOpen | OperationIsClosed | CostAfterClosing;

/**
 * Closes an operation; `on` is its last day. The same day again records nothing.
 *
 * A closed operation pays for no later month and serves nobody. Costs of earlier months may still be recorded,
 * corrected, claimed and paid, since the final claim comes after the end.
 */
export const closeOperation =
  (facts: Facts<typeof OperationClosed>) =>
  (state: State): Decision<CannotCloseOperation, OperationClosed> => {
    const opened = openedBy(state, facts);
    if (E.isLeft(opened)) return opened;
    const { closed, costs } = state;
    if (closed !== undefined)
      return closed.on === facts.on ? alreadySo : refuse(OperationIsClosed.of({ lastDay: closed.on }));
    const after = [...costs.values()].find(({ month }) => monthOf(facts.on) < month);
    return after === undefined
      ? record(OperationClosed.of(facts))
      : refuse(CostAfterClosing.of({ costId: after.costId, month: after.month }));
  };
