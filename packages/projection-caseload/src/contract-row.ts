import type { CivilDate, ProviderId, StreamName, Timeline, WorkerId, WorkerRole } from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/contract';
import type { Draft, Fold } from '@pavadonis/projection';

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

const initial = (stream: StreamName): ContractRow => ({ stream, direct: false, staff: [] });

const evolve = (row: Draft<ContractRow>, event: Event): void => {
  switch (event.type) {
    case 'ContractSigned':
      row.providerId = event.providerId;
      row.knownFrom = event.on;
      row.from = event.from;
      row.plannedTo = event.to;
      break;
    case 'DirectProvisionStarted':
      row.providerId = event.providerId;
      row.direct = true;
      row.knownFrom = event.on;
      row.from = event.on;
      break;
    case 'ContractAmended':
      (row.amendedTo ??= []).push({ from: event.on, value: event.to });
      break;
    case 'ContractTerminated':
      row.ended = { on: event.on, lastDay: event.lastDay };
      break;
    case 'DirectProvisionEnded':
      row.ended = { on: event.on, lastDay: event.on };
      break;
    case 'StaffEngaged':
      row.staff.push({ workerId: event.workerId, role: event.role, from: event.on });
      break;
    case 'StaffReleased':
      for (const each of row.staff) if (each.workerId === event.workerId) each.to ??= event.on;
      break;
  }
};

/** Folds a contract's stream into the row. */
export const contractFold: Fold<ContractRow, Event> = { initial, evolve };
