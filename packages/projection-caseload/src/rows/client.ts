import type {
  Birth,
  CivilDate,
  ContractId,
  Country,
  EpisodeId,
  HouseholdId,
  OperationId,
  ProviderId,
  Sex,
  StreamName,
  Timeline,
  WorkerId,
  WorkerRole,
} from '@pavadonis/domain';
import type {
  ArrivalMode,
  ComplexityLevel,
  EndReason,
  InternationalProtection,
  Legal,
  LegalGround,
  Residence,
} from '@pavadonis/domain/client';

/** The provider of an episode, with the contract it works under and the operation that pays. */
export interface ServiceProvision {
  /** The provider, by the host’s own code. */
  readonly providerId: ProviderId;
  /** The contract that the provider works under. */
  readonly contractId: ContractId;
  /** The operation that pays. */
  readonly operationId: OperationId;
}

/** A time in which the service is suspended and the episode stays open; `to` is the first day of service again. */
export interface ServiceSuspension {
  /** The first day without service. */
  readonly from: CivilDate;
  /** The first day of service again; absent while the suspension goes on. */
  readonly to?: CivilDate | undefined;
}

/** A service episode; `end` is its last day, by the recorded end or by the client's death before it. */
export interface EpisodeRow {
  /** The id of the episode. */
  readonly episodeId: EpisodeId;
  /** The first day of service. */
  readonly start: CivilDate;
  /** The last day of service; absent while the episode is open. */
  readonly end?: CivilDate | undefined;
  /** The reason of the end; absent while the episode is open. Death ends it as `deceased`. */
  readonly endReason?: EndReason | undefined;
  /** The contract, provider and operation from each day on. */
  readonly provisions: Timeline<ServiceProvision>;
  /** The suspensions, in the order of days; absent where there was none. */
  readonly suspensions?: readonly ServiceSuspension[] | undefined;
}

/** An event of an episode that had not begun when it was folded, as far as the caseload asks. */
export type EarlyEvent = { readonly on: CivilDate; readonly episodeId: EpisodeId } & (
  | { readonly type: 'ServiceHandedOver'; readonly provision: ServiceProvision }
  | { readonly type: 'ServiceEnded'; readonly reason: EndReason }
  | { readonly type: 'ServiceSuspended' | 'ServiceResumed' | 'SupportDelivered' }
);

/** The days with a contact under one provision, in order, each once. */
export interface DaysOfContact {
  /**
   * Absent where the contacts lie outside every episode, such as after the end of theirs: then nobody served the
   * client.
   */
  readonly provision?: ServiceProvision | undefined;
  /** The days with a contact. */
  readonly days: readonly CivilDate[];
}

/** A worker's assignment to a client; `to` is the last day, absent if the episode's end ended it. */
export interface WorkerAssignment {
  /** The episode in which the worker works with the client. */
  readonly episodeId: EpisodeId;
  /** The worker, under a pseudonym. */
  readonly workerId: WorkerId;
  /** The role in which the worker works with the client. */
  readonly role: WorkerRole;
  /** The first day. */
  readonly from: CivilDate;
  /** The last day; absent if the episode’s end ended the assignment. */
  readonly to?: CivilDate | undefined;
}

/** The decision on an application that an appeal is against. */
export type AppealedDecision = 'refusal' | 'grant';

/**
 * A person, over all streams that are about the person, as far as the caseload asks. A fact that is not known is `undefined`.
 */
export interface ClientRow {
  /** The person's own stream: that of the survivor, where streams were merged. */
  readonly stream: StreamName;
  /** Whether the person's own stream holds a registration. */
  readonly registered?: true | undefined;
  /** The sex as registered; `unknown` before a registration. */
  readonly sex: Sex;
  /** The birth as far as it is known. */
  readonly birth?: Birth | undefined;
  /** The country of origin; absent before a registration. */
  readonly countryOfOrigin?: Country | undefined;
  /** The way in which the person came; absent before a registration. */
  readonly arrivalMode?: ArrivalMode | undefined;
  /** The legal grounds of the person's stay: unknown before the first segment, `none` once one ended. */
  readonly grounds: Timeline<LegalGround>;
  /** The legal situation after all events; of earlier ones the row keeps only the ground. */
  readonly legal?: Legal | undefined;
  /** The statuses that were granted, each from its day. */
  readonly grants?: Timeline<InternationalProtection> | undefined;
  /** The days on which an application was refused. */
  readonly refusals?: readonly CivilDate[] | undefined;
  /** The last decision on an application, which an appeal is against. */
  readonly decision?: AppealedDecision | undefined;
  /** The decisions that were appealed, each from the day of the appeal. */
  readonly appeals?: Timeline<AppealedDecision> | undefined;
  /** The residence from each day on. */
  readonly residence: Timeline<Residence>;
  /** The household that the person belongs to; `undefined` from the last day in one on. Read it with `householdOf`. */
  readonly households?: Timeline<HouseholdId | undefined> | undefined;
  /** The level of complexity from each assessment on. */
  readonly complexity: Timeline<ComplexityLevel>;
  /** The day of death. */
  readonly diedOn?: CivilDate | undefined;
  /** The episodes of the service, in the order in which they began. */
  readonly episodes: readonly EpisodeRow[];
  /** The events of episodes that have not begun; for the fold alone. */
  readonly early?: readonly EarlyEvent[] | undefined;
  /** The days with a contact, by provision, in the order of first contacts. */
  readonly served: readonly DaysOfContact[];
  /** The numbers of all contacts, in ascending order, by which a second contact of one id is known; for the fold alone. */
  readonly contactNumbers: readonly number[];
  /** The assignments of workers, past ones too. */
  readonly assignments: readonly WorkerAssignment[];
}

/** The version of a client's row. It rises with every change of what the row holds, and the read model's with it. */
export const clientRowVersion = 6;
