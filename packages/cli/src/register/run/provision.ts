import type { Casework, StateAt, StateError } from '@pavadonis/casework';
import {
  type ContractId,
  contractStream,
  type OperationId,
  operationStream,
  provisionOn,
  type StateOf,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { ProvisionOn } from '../sheets/step';

/** Looks up contracts and operations, each once: a register records what it tells of them before any service. */
export const provisions = (office: Casework): ProvisionOn => {
  const contracts = new Map<ContractId, Promise<E.Either<StateError, StateAt<StateOf['contract']>>>>();
  const operations = new Map<OperationId, Promise<E.Either<StateError, StateAt<StateOf['operation']>>>>();
  const once = <K, V>(known: Map<K, V>, key: K, look: () => V): V => {
    const found = known.get(key) ?? look();
    known.set(key, found);
    return found;
  };
  return (contractId, operationId, on) => async () => {
    const contract = await once(contracts, contractId, () => office.state(contractStream(contractId))());
    if (E.isLeft(contract)) return contract;
    const operation = await once(operations, operationId, () => office.state(operationStream(operationId))());
    if (E.isLeft(operation)) return operation;
    return E.right(
      provisionOn(
        { contractId, contract: contract.right.state },
        { operationId, operation: operation.right.state },
        on,
      ),
    );
  };
};
