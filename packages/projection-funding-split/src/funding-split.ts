import type { ReadModel, View } from '@pavadonis/projection';
import { operationFold, type OperationRow } from './row';

/** The rows of the funding split. A type, not an interface, so that it fits the kernel's record of rows. */
export type FundingSplitRows = { readonly operation: OperationRow };

/** Costs, claims and payments of each operation, split by source. */
export const fundingSplit: ReadModel<FundingSplitRows> = {
  name: 'funding-split',
  version: 1,
  folds: { operation: operationFold },
};

/** What the reports of the funding split ask. */
export type FundingSplit = View<FundingSplitRows>;
