import type { ReadModel, View } from '@pavadonis/projection';
import { clientFold } from './folds/client';
import { operationFold } from './folds/operation';
import type { ClientRow } from './rows/client';
import type { OperationRow } from './rows/operation';

/** The rows of the funding split. */
export interface FundingSplitRows {
  readonly operation: OperationRow;
  readonly client: ClientRow;
}

/** Costs, claims and payments of each operation, split by source; and which streams are about one person. */
export const fundingSplit: ReadModel<FundingSplitRows> = {
  name: 'funding-split',
  version: 2,
  folds: { operation: operationFold, client: clientFold },
};

/** What the reports of the funding split ask. */
export type FundingSplit = View<FundingSplitRows>;
