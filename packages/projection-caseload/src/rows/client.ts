import type {
  Birth,
  CivilDate,
  ClientId,
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

/** Who provides an episode, under which contract, paid by which operation. */
export interface ServiceProvision {
  readonly providerId: ProviderId;
  readonly contractId: ContractId;
  readonly operationId: OperationId;
}

/** A time in which support rests, with the episode open; `to` is the first day of support again. */
export interface ServiceSuspension {
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** A time of support; `end` is its last day. */
export interface EpisodeRow {
  readonly episodeId: EpisodeId;
  readonly start: CivilDate;
  readonly end?: CivilDate;
  readonly endReason?: EndReason;
  readonly provisions: Timeline<ServiceProvision>;
  readonly suspensions?: readonly ServiceSuspension[];
}

/** The days of contact in one month under one provision, in order, each once. */
export interface ServedMonth {
  readonly month: Month;
  /** Absent where a contact stands outside every episode. */
  readonly provision?: ServiceProvision;
  readonly days: readonly CivilDate[];
}

/** A worker's time with a client; `to` is the last day, absent where the episode's end ended it. */
export interface WorkerAssignment {
  readonly episodeId: EpisodeId;
  readonly workerId: WorkerId;
  readonly role: WorkerRole;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** Which decision on an application an appeal was made against. */
export type AppealedDecision = 'refusal' | 'grant';

/** One person's stream, or one person, as far as the caseload asks. What did not happen is absent where it seldom does. */
export interface ClientRow {
  readonly stream: StreamName;
  /** Whose story this stream is part of while a merge holds; never of a row that a report answers. */
  readonly mergedInto?: ClientId;
  readonly sex: Sex;
  readonly birth?: Birth;
  readonly countryOfOrigin?: Country;
  readonly arrivalMode?: ArrivalMode;
  /** On which ground the person was in Latvia; nothing is known before the first segment, `none` since one ended. */
  readonly status: Timeline<LegalGround>;
  /** Where the person stands in law after all events; of the past only the ground is kept. */
  readonly legal?: Legal;
  readonly grants?: Timeline<InternationalProtection>;
  readonly refusals?: readonly CivilDate[];
  readonly appeals?: Timeline<AppealedDecision>;
  readonly residence: Timeline<Residence>;
  /** The household the person belonged to; `undefined` since the last day in one. Asked by `householdOn`. */
  readonly households?: Timeline<HouseholdId | undefined>;
  readonly complexity: Timeline<ComplexityLevel>;
  readonly diedOn?: CivilDate;
  readonly episodes: readonly EpisodeRow[];
  readonly served: readonly ServedMonth[];
  readonly assignments: readonly WorkerAssignment[];
}
