import type { OperationId } from '../../vocabulary/id';
import { isDuring, type When } from '../../vocabulary/timeline';
import type { State } from '../state';
import type { RetentionConfirmed } from './events';
import type { ForgettingRequest } from './state';

/** Returns the request to forget the client that stood at a moment; undefined where none did. */
export const requestAt = (
  { forgetting }: Pick<State, 'forgetting'>,
  when: When,
): ForgettingRequest | undefined => forgetting.requests.findLast((each) => isDuring(each, when));

/** Returns the operations that ever paid for the client's service, each once. */
export const operationsOf = ({ service }: Pick<State, 'service'>): readonly OperationId[] => [
  ...new Set(
    [...service.episodes.values()].flatMap(({ started, handovers }) =>
      [started, ...handovers].map(({ operationId }) => operationId),
    ),
  ),
];

/**
 * Returns the confirmations that count of how long the client's file must be kept: the last one of each operation, and of the
 * person.
 */
export const retentionsOf = ({ forgetting }: Pick<State, 'forgetting'>): readonly RetentionConfirmed[] => [
  ...new Map(forgetting.confirmed.map((each) => [each.operationId, each])).values(),
];

/**
 * Returns the operations for which nobody confirmed how long the client's file must be kept.
 *
 * Without any operation one confirmation is needed for the person: `person` says that it is missing.
 */
export const unconfirmedOf = (
  client: Pick<State, 'forgetting' | 'service'>,
): { readonly operations: readonly OperationId[]; readonly person: boolean } => {
  const confirmed = retentionsOf(client);
  const all = operationsOf(client);
  return {
    operations: all.filter((id) => confirmed.every(({ operationId }) => operationId !== id)),
    person: all.length === 0 && confirmed.length === 0,
  };
};
