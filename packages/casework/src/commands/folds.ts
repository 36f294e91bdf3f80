import type { Category, Event } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';

/** The state that decisions need, for each kind of stream. */
export interface StateOf {
  readonly client: Client.State;
  readonly contract: Contract.State;
  readonly operation: Operation.State;
  readonly centre: Centre.State;
}

/** A fold, for code to which neither its state nor its events matter. */
interface AnyFold {
  readonly initial: unknown;
  readonly evolve: (state: unknown, event: Event) => unknown;
}

/** The fold of each kind of stream. A stream's events go to the fold of its own kind alone. */
export const FOLDS = { client: Client, contract: Contract, operation: Operation, centre: Centre } as Readonly<
  Record<Category, AnyFold>
>;
