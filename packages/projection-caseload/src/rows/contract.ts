import type { CivilDate, ProviderId, StreamName, Timeline, WorkerId, WorkerRole } from '@pavadonis/domain';

/** A worker's engagement, first and last day included. */
export interface StaffEngagement {
  /** The worker, under a pseudonym. */
  readonly workerId: WorkerId;
  /** The role in which the worker is engaged. */
  readonly role: WorkerRole;
  /** The first day. */
  readonly from: CivilDate;
  /** The last day; absent while it goes on. */
  readonly to?: CivilDate;
}

/** A contract or a direct provision: its days of service, planned and actual, and its staff. */
export interface ContractRow {
  /** The stream of the contract. */
  readonly stream: StreamName;
  /** The provider, by the host’s own code; absent before the signing is recorded. */
  readonly providerId?: ProviderId;
  /** Whether the service is provided directly, without a contract. */
  readonly direct: boolean;
  /** The day of signing; of direct provision, its first day. */
  readonly knownFrom?: CivilDate;
  /** The first day of service. */
  readonly from?: CivilDate;
  /** The last day of service as signed. */
  readonly plannedTo?: CivilDate;
  /** The last days that amendments named, each from the day of the amendment on. */
  readonly amendedTo?: Timeline<CivilDate>;
  /** An end other than planned: the last day, and the day on which it was decided. */
  readonly ended?: { readonly on: CivilDate; readonly lastDay: CivilDate };
  /** The engagements of workers, past ones too. */
  readonly staff: readonly StaffEngagement[];
}

/** The version of a contract's row. It rises with every change of what the row holds, and the read model's with it. */
export const contractRowVersion = 1;
