import type { CostId } from '@pavadonis/domain';
import { type Draft, type Fold, reads } from '@pavadonis/projection';
import type { CostRow, OperationRow } from '../rows/operation';

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
