import type {
  Cents,
  CivilDate,
  ClaimId,
  ClientId,
  ContractId,
  CostId,
  FundingSource,
  Month,
  ProviderId,
  Shares,
  StreamName,
  Timeline,
} from '@pavadonis/domain';
import type { PaidService } from '@pavadonis/domain/operation';

/** The co-financing rate of costs from a month on. */
export interface CostRate {
  readonly from: Month;
  readonly shares: Shares;
}

/** A month of a client's service that a cost pays for. */
export interface CostUnit {
  readonly clientId: ClientId;
  readonly month: Month;
}

/** A cost, with the day on which it was booked. */
export interface CostRow {
  readonly costId: CostId;
  readonly on: CivilDate;
  readonly providerId: ProviderId;
  readonly contractId: ContractId;
  readonly month: Month;
  /** The amount first recorded. */
  readonly amount: Cents;
  readonly units?: readonly CostUnit[];
  readonly paidFor?: PaidService;
  /** The amounts it was corrected to. */
  readonly corrected?: Timeline<Cents>;
  /** The amounts of it that were found ineligible, each time. */
  readonly ineligible?: Timeline<Cents>;
}

/** A claim for costs, in the order they were claimed in. */
export interface ClaimRow {
  readonly claimId: ClaimId;
  readonly on: CivilDate;
  readonly costIds: readonly CostId[];
  readonly paidOn?: CivilDate;
}

/** An operation's costs, claims and rates. Of several costs of one id the first counts. */
export interface OperationRow {
  readonly stream: StreamName;
  readonly code?: string;
  readonly fund?: FundingSource;
  /** Its last day. */
  readonly closedOn?: CivilDate;
  readonly rates: Timeline<CostRate>;
  readonly costs: readonly CostRow[];
  readonly claims: readonly ClaimRow[];
}
