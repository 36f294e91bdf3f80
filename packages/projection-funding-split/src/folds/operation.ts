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
import { type Draft, type Fold, reads } from '@pavadonis/projection';

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

const costOf = ({ costs }: Draft<OperationRow>, id: CostId): Draft<CostRow> | undefined =>
  costs.find(({ costId }) => costId === id);

/** Folds an operation's stream into the row. */
export const operationFold: Fold<'operation', OperationRow> = {
  initial: (stream) => ({ stream, rates: [], costs: [], claims: [] }),
  takes: {
    OperationOpened: reads(['code', 'fund'], (row, { code, fund }) => {
      row.code = code;
      row.fund = fund;
    }),
    CoFinancingRateSet: reads(['from', 'shares'], (row, { on, from, shares }) => {
      row.rates.push({ from: on, value: { from, shares: [...shares] } });
    }),
    RuleSetAdopted: 'ignored',
    CostRecorded: reads(
      ['costId', 'providerId', 'contractId', 'month', 'amount', 'units', 'paidFor'],
      (row, { costId, on, providerId, contractId, month, amount, units, paidFor }) => {
        const cost: Draft<CostRow> = { costId, on, providerId, contractId, month, amount };
        if (units !== undefined) cost.units = [...units];
        if (paidFor !== undefined) cost.paidFor = paidFor;
        row.costs.push(cost);
      },
    ),
    CostCorrected: reads(['costId', 'amount'], (row, { on, costId, amount }) => {
      const cost = costOf(row, costId);
      if (cost !== undefined) (cost.corrected ??= []).push({ from: on, value: amount });
    }),
    CostFoundIneligible: reads(['costId', 'amount'], (row, { on, costId, amount }) => {
      const cost = costOf(row, costId);
      if (cost !== undefined) (cost.ineligible ??= []).push({ from: on, value: amount });
    }),
    CostsClaimed: reads(['claimId', 'costIds'], (row, { on, claimId, costIds }) => {
      row.claims.push({ claimId, on, costIds: [...costIds] });
    }),
    ClaimPaid: reads(['claimId'], (row, { on, claimId }) => {
      const claim = row.claims.find((each) => each.claimId === claimId);
      if (claim !== undefined) claim.paidOn ??= on;
    }),
    OperationClosed: reads([], (row, { on }) => {
      row.closedOn ??= on;
    }),
    RetentionHeld: 'ignored',
    RetentionReleased: 'ignored',
  },
};
