import type { Category } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';

/** What decisions ask of each kind of stream. */
export interface StateOf {
  readonly client: Client.State;
  readonly contract: Contract.State;
  readonly operation: Operation.State;
  readonly centre: Centre.State;
}

interface Fold {
  readonly initial: unknown;
  readonly evolve: (state: never, event: never) => unknown;
}

/** How each kind of stream is folded to its state. */
export const FOLDS: Readonly<Record<Category, Fold>> = {
  client: Client,
  contract: Contract,
  operation: Operation,
  centre: Centre,
};
