import type { ReadModel, View } from '@pavadonis/projection';
import { clientFold } from './folds/client';
import { operationFold } from './folds/operation';
import type { ClientRow } from './rows/client';
import type { OperationRow } from './rows/operation';

/** The rows of participation, by kind of stream. */
export interface ParticipationRows {
  readonly client: ClientRow;
  readonly operation: OperationRow;
}

/** Participation: the persons who took part in each operation, on any day. */
export const participation: ReadModel<ParticipationRows> = {
  name: 'participation',
  version: 5,
  folds: { client: clientFold, operation: operationFold },
};

/** The rows that participation's reports read. */
export type ParticipationView = View<ParticipationRows>;
