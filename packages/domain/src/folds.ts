import * as Centre from './centre';
import * as Client from './client/state';
import * as Contract from './contract';
import type { EventOf } from './catalogue';
import type { Category } from './event/stream-name';
import * as Operation from './operation/state';
import type { StreamFold } from './settling/history';

/** The state that decisions need, for each kind of stream. */
export interface StateOf {
  /** The state of a client. */
  readonly client: Client.State;
  /** The state of a provider’s contract, or of direct provision. */
  readonly contract: Contract.State;
  /** The state of an operation that a fund pays. */
  readonly operation: Operation.State;
  /** The state of a reception centre. */
  readonly centre: Centre.State;
}

/** The fold of each kind of stream. A stream's events go to the fold of its own kind alone. */
export const folds: { readonly [C in Category]: StreamFold<StateOf[C], EventOf[C]> } = {
  client: Client,
  contract: Contract,
  operation: Operation,
  centre: Centre,
};
