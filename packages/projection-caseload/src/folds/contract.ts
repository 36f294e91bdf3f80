import { type Fold, reads } from '@pavadonis/projection';
import type { ContractRow } from '../rows/contract';

/** Folds a contract's stream into the row. */
export const contractFold: Fold<'contract', ContractRow> = {
  initial: (stream) => ({ stream, direct: false, staff: [] }),
  takes: {
    ContractSigned: reads(['providerId', 'from', 'to'], (row, { on, providerId, from, to }) => {
      if (row.knownFrom !== undefined) return;
      row.providerId = providerId;
      row.knownFrom = on;
      row.from = from;
      row.plannedTo = to;
    }),
    ContractAmended: reads(['to'], (row, { on, to }) => {
      (row.amendedTo ??= []).push({ from: on, value: to });
    }),
    ContractTerminated: reads(['lastDay'], (row, { on, lastDay }) => {
      row.ended ??= { on, lastDay };
    }),
    DirectProvisionStarted: reads(['providerId'], (row, { on, providerId }) => {
      if (row.knownFrom !== undefined) return;
      row.providerId = providerId;
      row.direct = true;
      row.knownFrom = on;
      row.from = on;
    }),
    DirectProvisionEnded: reads([], (row, { on }) => {
      row.ended ??= { on, lastDay: on };
    }),
    StaffEngaged: reads(['workerId', 'role'], (row, { on, workerId, role }) => {
      row.staff.push({ workerId, role, from: on });
    }),
    StaffReleased: reads(['workerId'], (row, { on, workerId }) => {
      for (const each of row.staff) if (each.workerId === workerId) each.to ??= on;
    }),
  },
};
