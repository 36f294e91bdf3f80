import type { ReadModel, View } from '@pavadonis/projection';
import { entered } from './columns/entered';
import { clientFold } from './folds/client';
import { operationFold } from './folds/operation';
import { type ClientRow, clientRowVersion } from './rows/client';
import { type OperationRow, operationRowVersion } from './rows/operation';

/** The rows of participation, by kind of stream. */
export interface ParticipationRows {
  /** One row for each person. */
  readonly client: ClientRow;
  /** One row for each operation. */
  readonly operation: OperationRow;
}

/** Participation: the persons who took part in each operation, on any day. */
export const participation: ReadModel<ParticipationRows> = {
  name: 'participation',
  // none of these ever falls, so no sum of them comes twice
  version: clientRowVersion + operationRowVersion,
  folds: { client: clientFold, operation: operationFold },
  columns: { client: [entered] },
};

/** The rows that participation's reports read. */
export type ParticipationView = View<ParticipationRows>;
