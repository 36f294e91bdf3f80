import type { OperationId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Operation from '@pavadonis/domain/operation';
import type { RetentionPeriod } from '../report/access-report';

/** Returns how long the file is kept: for each operation that paid for the service, and for the person. */
export const periodsOf = (
  state: Client.State,
  operations: ReadonlyMap<OperationId, Operation.State>,
): readonly RetentionPeriod[] => {
  const confirmed = Client.retentionsOf(state);
  const paying = Client.operationsOf(state);
  const named = confirmed.flatMap(({ operationId }) => operationId ?? []);
  const ids = [...new Set([...paying, ...named])].sort();
  const periodOf = (operationId: OperationId | undefined): RetentionPeriod => {
    const known = confirmed.find((each) => each.operationId === operationId);
    const operation = operationId && operations.get(operationId);
    const proposedUntil = operation && Operation.retentionEnd(operation);
    return {
      ...(operationId === undefined ? {} : { operationId }),
      ...(known === undefined
        ? {}
        : { confirmed: { keptUntil: known.keptUntil, source: known.source, on: known.on } }),
      ...(proposedUntil === undefined ? {} : { proposedUntil }),
      ...(operation === undefined ? {} : { isHeld: Operation.isHeld(operation) }),
    };
  };
  const ofPerson = ids.length === 0 || confirmed.some((each) => each.operationId === undefined);
  return [...ids.map(periodOf), ...(ofPerson ? [periodOf(undefined)] : [])];
};
