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
import type { ClaimLine, PaidService } from '@pavadonis/domain/operation';

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
}

/** An amount that was found ineligible, and what tells it from another finding of that day. */
export interface IneligibleAmount {
  readonly from: CivilDate;
  readonly seq?: number;
  readonly value: Cents;
  readonly reason: string;
}

/** The amounts that were said of a cost, whether it was recorded before or is recorded later. */
export interface CostChanges {
  readonly costId: CostId;
  /** The amounts it was corrected to. */
  readonly corrected: Timeline<Cents>;
  /** The amounts of it that were found ineligible, each finding once. */
  readonly ineligible: readonly IneligibleAmount[];
}

/** A claim, with the amounts that it states. */
export interface ClaimRow {
  readonly claimId: ClaimId;
  readonly on: CivilDate;
  readonly lines: readonly ClaimLine[];
}

/** A payment of a claim. */
export interface PaymentRow {
  readonly claimId: ClaimId;
  readonly on: CivilDate;
}

/** An operation's costs, claims and rates. Of several costs, or claims, of one id the first counts. */
export interface OperationRow {
  readonly stream: StreamName;
  readonly code?: string;
  readonly fund?: FundingSource;
  /** The operation's last day. */
  readonly closedOn?: CivilDate;
  readonly rates: Timeline<CostRate>;
  readonly costs: readonly CostRow[];
  readonly changes: readonly CostChanges[];
  readonly claims: readonly ClaimRow[];
  /** The financial corrections of claims, with all lines as corrected. */
  readonly corrections: readonly ClaimRow[];
  readonly payments: readonly PaymentRow[];
}

/** The version of an operation's row. It rises with every change of what the row holds, and the read model's with it. */
export const operationRowVersion = 3;
