import type { CivilDate, ProviderId, StreamName, Timeline, WorkerId, WorkerRole } from '@pavadonis/domain';
import { type Fold, reads } from '@pavadonis/projection';

/** A worker's engagement, first and last day included. */
export interface Engagement {
  readonly workerId: WorkerId;
  readonly role: WorkerRole;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** A contract or a direct provision: its days of service, planned and actual, and its staff. */
export interface ContractRow {
  readonly stream: StreamName;
  readonly providerId?: ProviderId;
  readonly direct: boolean;
  /** The day of signing; of direct provision, its first day. */
  readonly knownFrom?: CivilDate;
  readonly from?: CivilDate;
  /** The last day of service as signed. */
  readonly plannedTo?: CivilDate;
  /** The last days that amendments named, each from the day of the amendment on. */
  readonly amendedTo?: Timeline<CivilDate>;
  /** Where it ended otherwise than planned: the last day, and the day on which that was settled. */
  readonly ended?: { readonly on: CivilDate; readonly lastDay: CivilDate };
  readonly staff: readonly Engagement[];
}

/** Folds a contract's stream into the row. */
export const contractFold: Fold<'contract', ContractRow> = {
  initial: (stream) => ({ stream, direct: false, staff: [] }),
  takes: {
    ContractSigned: reads(['providerId', 'from', 'to'], (row, { on, providerId, from, to }) => {
      row.providerId = providerId;
      row.knownFrom = on;
      row.from = from;
      row.plannedTo = to;
    }),
    ContractAmended: reads(['to'], (row, { on, to }) => {
      (row.amendedTo ??= []).push({ from: on, value: to });
    }),
    ContractTerminated: reads(['lastDay'], (row, { on, lastDay }) => {
      row.ended = { on, lastDay };
    }),
    DirectProvisionStarted: reads(['providerId'], (row, { on, providerId }) => {
      row.providerId = providerId;
      row.direct = true;
      row.knownFrom = on;
      row.from = on;
    }),
    DirectProvisionEnded: reads([], (row, { on }) => {
      row.ended = { on, lastDay: on };
    }),
    StaffEngaged: reads(['workerId', 'role'], (row, { on, workerId, role }) => {
      row.staff.push({ workerId, role, from: on });
    }),
    StaffReleased: reads(['workerId'], (row, { on, workerId }) => {
      for (const each of row.staff) if (each.workerId === workerId) each.to ??= on;
    }),
  },
};
