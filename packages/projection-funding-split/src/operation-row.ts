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
import type { Event, PaidService } from '@pavadonis/domain/operation';
import type { Draft, Fold } from '@pavadonis/projection';

/** The rate of costs from a month on. */
export interface Rate {
  readonly from: Month;
  readonly shares: Shares;
}

/** A person's month that a cost pays for. */
export interface Unit {
  readonly clientId: ClientId;
  readonly month: Month;
}

/** A cost, and the day on which it was incurred for the books. */
export interface CostRow {
  readonly costId: CostId;
  readonly on: CivilDate;
  readonly providerId: ProviderId;
  readonly contractId: ContractId;
  readonly month: Month;
  /** As recorded first. */
  readonly amount: Cents;
  readonly units?: readonly Unit[];
  readonly paidFor?: PaidService;
  /** The amounts it was corrected to. */
  readonly corrected?: Timeline<Cents>;
  /** What was found ineligible of it, each time. */
  readonly ineligible?: Timeline<Cents>;
}

/** A claim for costs, in the order they were claimed in. */
export interface ClaimRow {
  readonly claimId: ClaimId;
  readonly on: CivilDate;
  readonly costIds: readonly CostId[];
  readonly paidOn?: CivilDate;
}

/** One operation's money. Of several costs of one id the first counts. */
export interface OperationRow {
  readonly stream: StreamName;
  readonly code?: string;
  readonly fund?: FundingSource;
  /** Its last day. */
  readonly closedOn?: CivilDate;
  readonly rates: Timeline<Rate>;
  readonly costs: readonly CostRow[];
  readonly claims: readonly ClaimRow[];
}

const initial = (stream: StreamName): OperationRow => ({ stream, rates: [], costs: [], claims: [] });

const costOf = ({ costs }: Draft<OperationRow>, id: CostId): Draft<CostRow> | undefined =>
  costs.find(({ costId }) => costId === id);

const evolve = (row: Draft<OperationRow>, event: Event): void => {
  switch (event.type) {
    case 'OperationOpened':
      row.code = event.code;
      row.fund = event.fund;
      break;
    case 'CoFinancingRateSet':
      row.rates.push({ from: event.on, value: { from: event.from, shares: [...event.shares] } });
      break;
    case 'CostRecorded': {
      const { costId, on, providerId, contractId, month, amount, units, paidFor } = event;
      const cost: Draft<CostRow> = { costId, on, providerId, contractId, month, amount };
      if (units !== undefined) cost.units = [...units];
      if (paidFor !== undefined) cost.paidFor = paidFor;
      row.costs.push(cost);
      break;
    }
    case 'CostCorrected': {
      const cost = costOf(row, event.costId);
      if (cost !== undefined) (cost.corrected ??= []).push({ from: event.on, value: event.amount });
      break;
    }
    case 'CostFoundIneligible': {
      const cost = costOf(row, event.costId);
      if (cost !== undefined) (cost.ineligible ??= []).push({ from: event.on, value: event.amount });
      break;
    }
    case 'CostsClaimed':
      row.claims.push({ claimId: event.claimId, on: event.on, costIds: [...event.costIds] });
      break;
    case 'ClaimPaid': {
      const claim = row.claims.find(({ claimId }) => claimId === event.claimId);
      if (claim !== undefined) claim.paidOn ??= event.on;
      break;
    }
    case 'OperationClosed':
      row.closedOn ??= event.on;
      break;
    case 'RuleSetAdopted':
    case 'RetentionHeld':
    case 'RetentionReleased':
      break;
  }
};

/** Folds an operation's stream into the row. */
export const operationFold: Fold<OperationRow, Event> = { initial, evolve };
