import type {
  Birth,
  CivilDate,
  ContractId,
  Country,
  EpisodeId,
  HouseholdId,
  Month,
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
  readonly to?: CivilDate;
}

/** A service episode; `end` is its last day, by the recorded end or by the client's death before it. */
export interface EpisodeRow {
  readonly episodeId: EpisodeId;
  readonly start: CivilDate;
  readonly end?: CivilDate;
  readonly endReason?: EndReason;
  readonly provisions: Timeline<ServiceProvision>;
  readonly suspensions?: readonly ServiceSuspension[];
}

/** An event of an episode that had not begun when it was folded, as far as the caseload asks. */
export type EarlyEvent = { readonly on: CivilDate; readonly episodeId: EpisodeId } & (
  | { readonly type: 'ServiceHandedOver'; readonly provision: ServiceProvision }
  | { readonly type: 'ServiceEnded'; readonly reason: EndReason }
  | { readonly type: 'ServiceSuspended' | 'ServiceResumed' | 'SupportDelivered' }
);

/** The days of one month with a contact under one provider, in order, each once. */
export interface ServedMonth {
  /** The month. */
  readonly month: Month;
  /**
   * Absent where the contacts lie outside every episode, such as after the end of theirs: then nobody served the
   * client.
   */
  readonly provision?: ServiceProvision;
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
  readonly to?: CivilDate;
}

/** The decision on an application that an appeal is against. */
export type AppealedDecision = 'refusal' | 'grant';

/**
 * A person, over all streams that are about the person, as far as the caseload asks. Fields for what seldom happens are
 * absent until it does.
 */
export interface ClientRow {
  readonly stream: StreamName;
  /** Whether the person's own stream holds a registration. */
  readonly registered?: true;
  readonly sex: Sex;
  readonly birth?: Birth;
  readonly countryOfOrigin?: Country;
  readonly arrivalMode?: ArrivalMode;
  /** The legal grounds of the person's stay: unknown before the first segment, `none` once one ended. */
  readonly grounds: Timeline<LegalGround>;
  /** The legal situation after all events; of earlier ones the row keeps only the ground. */
  readonly legal?: Legal;
  readonly grants?: Timeline<InternationalProtection>;
  readonly refusals?: readonly CivilDate[];
  /** The last decision on an application, which an appeal is against. */
  readonly decision?: AppealedDecision;
  readonly appeals?: Timeline<AppealedDecision>;
  readonly residence: Timeline<Residence>;
  /** The household that the person belongs to; `undefined` from the last day in one on. Read it with `householdOf`. */
  readonly households?: Timeline<HouseholdId | undefined>;
  readonly complexity: Timeline<ComplexityLevel>;
  readonly diedOn?: CivilDate;
  readonly episodes: readonly EpisodeRow[];
  /** The events of episodes that have not begun. */
  readonly early?: readonly EarlyEvent[];
  readonly served: readonly ServedMonth[];
  /** The numbers of all contacts, in ascending order, by which a second contact of one id is known. */
  readonly contactNumbers: readonly number[];
  readonly assignments: readonly WorkerAssignment[];
}

/** The version of a client's row. It rises with every change of what the row holds, and the read model's with it. */
export const clientRowVersion = 5;
