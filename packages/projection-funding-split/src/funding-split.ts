import type { ReadModel, View } from '@pavadonis/projection';
import { operationFold, type OperationRow } from './row';

/** The rows of the funding split. */
export interface FundingSplitRows {
  readonly operation: OperationRow;
}

/** Costs, claims and payments of each operation, split by source. */
export const fundingSplit: ReadModel<FundingSplitRows> = {
  name: 'funding-split',
  version: 1,
  folds: { operation: operationFold },
};

/** What the reports of the funding split ask. */
export type FundingSplit = View<FundingSplitRows>;
