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
  /** The first month of costs at this rate. */
  readonly from: Month;
  /** The part of each euro that each source pays, in basis points. */
  readonly shares: Shares;
}

/** A month of a client's service that a cost pays for. */
export interface CostUnit {
  /** The client’s id as the cost gives it. */
  readonly clientId: ClientId;
  /** The month of service, which may differ from that of the cost. */
  readonly month: Month;
}

/** A cost, with the day on which it was booked. */
export interface CostRow {
  /** The id of the cost. */
  readonly costId: CostId;
  /** The day of the bill or calculation. */
  readonly on: CivilDate;
  /** The provider, by the host’s own code. */
  readonly providerId: ProviderId;
  /** The contract that the provider worked under. */
  readonly contractId: ContractId;
  /** The month of the cost, which decides its rate. */
  readonly month: Month;
  /** The amount first recorded. */
  readonly amount: Cents;
  /** The client-months that the cost pays for; absent where it names none. */
  readonly units?: readonly CostUnit[];
  /** The kind of service; absent for social worker and mentor. */
  readonly paidFor?: PaidService;
}

/** An amount that was found ineligible, and what tells it from another finding of that day. */
export interface IneligibleAmount {
  /** The day of the finding. */
  readonly from: CivilDate;
  /** The place in that day; absent where none was given. */
  readonly seq?: number;
  /** The amount, in euro cents. */
  readonly value: Cents;
  /** The reason in words, by which one finding recorded twice counts once. */
  readonly reason: string;
}

/** The amounts that were said of a cost, whether it was recorded before or is recorded later. */
export interface CostChanges {
  /** The cost that the amounts are about. */
  readonly costId: CostId;
  /** The amounts it was corrected to. */
  readonly corrected: Timeline<Cents>;
  /** The amounts of it that were found ineligible, each finding once. */
  readonly ineligible: readonly IneligibleAmount[];
}

/** A claim, with the amounts that it states. */
export interface ClaimRow {
  /** The id of the claim. */
  readonly claimId: ClaimId;
  /** The day on which the costs were claimed. */
  readonly on: CivilDate;
  /** The costs with the amounts claimed, and the parts of the sources. */
  readonly lines: readonly ClaimLine[];
}

/** A payment of a claim. */
export interface PaymentRow {
  /** The claim that was paid. */
  readonly claimId: ClaimId;
  /** The day of payment. */
  readonly on: CivilDate;
}

/** An operation's costs, claims and rates. Of several costs, or claims, of one id the first counts. */
export interface OperationRow {
  /** The stream of the operation. */
  readonly stream: StreamName;
  /** Its code; absent before its opening is recorded. */
  readonly code?: string;
  /** The fund that pays it, with the state; absent before its opening is recorded. */
  readonly fund?: FundingSource;
  /** The operation's last day. */
  readonly closedOn?: CivilDate;
  /** The rates, each from the day on which it was set. */
  readonly rates: Timeline<CostRate>;
  /** The costs as first recorded. */
  readonly costs: readonly CostRow[];
  /** The later amounts of costs, and those found ineligible. */
  readonly changes: readonly CostChanges[];
  /** The claims as they were made. */
  readonly claims: readonly ClaimRow[];
  /** The financial corrections of claims, with all lines as corrected. */
  readonly corrections: readonly ClaimRow[];
  /** The payments of claims. */
  readonly payments: readonly PaymentRow[];
}

/** The version of an operation's row. It rises with every change of what the row holds, and the read model's with it. */
export const operationRowVersion = 3;
