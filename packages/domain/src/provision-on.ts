import * as E from 'fp-ts/Either';
import type { Provision } from './client/service/provision';
import { NoContract } from './contract/refusals';
import { type State as ContractState, term } from './contract/state';
import { refuse } from './event/decision';
import { openedBy } from './operation/guards';
import { ruleSetOn } from './operation/queries';
import type { OperationNotOpen } from './operation/refusals';
import type { State as OperationState } from './operation/state';
import type { CivilDate } from './vocabulary/civil-date';
import type { ContractId, OperationId } from './vocabulary/id';

/** The contract under which a client is served, with the state of its stream. */
export interface ServingContract {
  /** The id of the contract, from the name of its stream. */
  readonly contractId: ContractId;
  /** The state of its stream, folded from settled events. */
  readonly contract: ContractState;
}

/** The operation that pays for the service, with the state of its stream. */
export interface PayingOperation {
  /** The id of the operation, from the name of its stream. */
  readonly operationId: OperationId;
  /** The state of its stream, folded from settled events. */
  readonly operation: OperationState;
}

/**
 * Returns the facts of a contract and an operation that the start or handover of a service on a day needs.
 *
 * Refused are a stream without a contract, and an operation that is not open by the day. Whether the contract covers the
 * day is for the decision to say.
 *
 * @example
 * const provision = provisionOn({ contractId, contract }, { operationId, operation }, on);
 */
export const provisionOn = (
  { contractId, contract }: ServingContract,
  { operationId, operation }: PayingOperation,
  on: CivilDate,
): E.Either<NoContract | OperationNotOpen, Provision> => {
  const days = term(contract);
  if (days === undefined) return refuse(NoContract.of());
  const opened = openedBy(operation, { on });
  if (E.isLeft(opened)) return opened;
  const { targetGroups } = opened.right;
  return E.right({
    contract: { contractId, ...days },
    operation: { operationId, targetGroups, ruleSet: ruleSetOn(operation, on) },
  });
};
