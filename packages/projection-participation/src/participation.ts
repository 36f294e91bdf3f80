import type { ReadModel, View } from '@pavadonis/projection';
import { clientFold } from './folds/client';
import type { ClientRow } from './rows/client';
import { operationFold } from './folds/operation';
import type { OperationRow } from './rows/operation';

/** The rows of participation. */
export interface ParticipationRows {
  readonly client: ClientRow;
  readonly operation: OperationRow;
}

/** Who took part in which operation, on any day. */
export const participation: ReadModel<ParticipationRows> = {
  name: 'participation',
  version: 2,
  folds: { client: clientFold, operation: operationFold },
};

/** What the reports of participation ask. */
export type Participation = View<ParticipationRows>;
