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
  /** The amounts to which the cost was corrected. */
  readonly corrected?: Timeline<Cents>;
  /** The amounts of the cost that were found ineligible, one for each finding. */
  readonly ineligible?: Timeline<Cents>;
}

/** A claim for costs, in the order in which they were claimed. */
export interface ClaimRow {
  readonly claimId: ClaimId;
  readonly on: CivilDate;
  readonly costIds: readonly CostId[];
  readonly paidOn?: CivilDate;
}

/** An operation's costs, claims and rates. If several costs have one id, the first one counts. */
export interface OperationRow {
  readonly stream: StreamName;
  readonly code?: string;
  readonly fund?: FundingSource;
  /** The operation's last day. */
  readonly closedOn?: CivilDate;
  readonly rates: Timeline<CostRate>;
  readonly costs: readonly CostRow[];
  readonly claims: readonly ClaimRow[];
}
