import type { ReadModel, View } from '@pavadonis/projection';
import { clientFold, type ClientRow } from './folds/client';
import { operationFold, type OperationRow } from './folds/operation';

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
