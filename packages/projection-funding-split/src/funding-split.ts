import type { ReadModel, View } from '@pavadonis/projection';
import { claims } from './columns/claims';
import { costs } from './columns/costs';
import { clientFold } from './folds/client';
import { operationFold } from './folds/operation';
import { type ClientRow, clientRowVersion } from './rows/client';
import { type OperationRow, operationRowVersion } from './rows/operation';

/** The rows of the funding split, by kind of stream. */
export interface FundingSplitRows {
  /** One row for each operation. */
  readonly operation: OperationRow;
  /** One row for each person, by which units of merged clients count as those of one. */
  readonly client: ClientRow;
}

/** The funding split: each operation's costs, claims and payments by source, and the streams that are one person. */
export const fundingSplit: ReadModel<FundingSplitRows> = {
  name: 'funding-split',
  // none of these ever falls, so no sum of them comes twice
  version: operationRowVersion + clientRowVersion,
  folds: { operation: operationFold, client: clientFold },
  columns: { operation: [claims, costs] },
};

/** The rows that the funding split's reports read. */
export type FundingSplitView = View<FundingSplitRows>;
