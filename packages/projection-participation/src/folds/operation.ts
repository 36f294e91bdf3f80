import { type Fold, ignoredUnlessTaken, reads } from '@pavadonis/projection';
import type { OperationRow } from '../rows/operation';

/** Folds an operation's stream into the row. */
export const operationFold: Fold<'operation', OperationRow> = {
  initial: (stream) => ({ stream, opened: false }),
  takes: {
    ...ignoredUnlessTaken.operation,
    OperationOpened: reads(['targetPersons'], (row, { targetPersons }) => {
      if (row.opened) return;
      row.opened = true;
      if (targetPersons !== undefined) row.targetPersons = targetPersons;
    }),
    CoFinancingRateSet: 'ignored',
    CostRecorded: 'ignored',
    CostCorrected: 'ignored',
    CostFoundIneligible: 'ignored',
    CostsClaimed: 'ignored',
    ClaimCorrected: 'ignored',
    ClaimPaid: 'ignored',
    OperationClosed: 'ignored',
  },
};
