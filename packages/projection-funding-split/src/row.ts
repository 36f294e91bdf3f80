import type {
  Cents,
  CivilDate,
  ClaimId,
  ContractId,
  CostId,
  FundingSource,
  Month,
  ProviderId,
  Shares,
  StreamName,
} from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/operation';
import type { Draft, Fold, Timeline } from '@pavadonis/projection';

/** The rate of costs from a month on. */
export interface Rate {
  readonly from: Month;
  readonly shares: Shares;
}

/** A cost, and the day on which it was incurred for the books. */
export interface CostRow {
  readonly costId: CostId;
  readonly on: CivilDate;
  readonly providerId: ProviderId;
  readonly contractId: ContractId;
  readonly month: Month;
  readonly amount: Cents;
}

/** A claim for costs, in the order they were claimed in. */
export interface ClaimRow {
  readonly claimId: ClaimId;
  readonly on: CivilDate;
  readonly costIds: readonly CostId[];
  readonly paidOn?: CivilDate;
}

/** One operation's money. */
export interface OperationRow {
  readonly stream: StreamName;
  readonly code?: string;
  readonly fund?: FundingSource;
  readonly rates: Timeline<Rate>;
  readonly costs: readonly CostRow[];
  readonly claims: readonly ClaimRow[];
}

const initial = (stream: StreamName): OperationRow => ({ stream, rates: [], costs: [], claims: [] });

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
      const { costId, on, providerId, contractId, month, amount } = event;
      row.costs.push({ costId, on, providerId, contractId, month, amount });
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
    case 'RuleSetAdopted':
      break;
  }
};

/** Folds an operation's stream into the row. */
export const operationFold: Fold<OperationRow, Event> = { initial, evolve };
