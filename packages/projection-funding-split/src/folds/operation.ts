import { type CostId, sameFacts } from '@pavadonis/domain';
import { type Draft, type Fold, ignoredUnlessTaken, reads } from '@pavadonis/projection';
import type { CostChanges, CostRow, OperationRow } from '../rows/operation';

const changesOf = ({ changes }: Draft<OperationRow>, costId: CostId): Draft<CostChanges> => {
  const known = changes.find((each) => each.costId === costId);
  if (known !== undefined) return known;
  const none: Draft<CostChanges> = { costId, corrected: [], ineligible: [] };
  changes.push(none);
  return none;
};

/** Folds an operation's stream into the row. */
export const operationFold: Fold<'operation', OperationRow> = {
  initial: (stream) => ({
    stream,
    rates: [],
    costs: [],
    changes: [],
    claims: [],
    corrections: [],
    payments: [],
  }),
  takes: {
    ...ignoredUnlessTaken.operation,
    OperationOpened: reads(['code', 'fund'], (row, { code, fund }) => {
      row.code ??= code;
      row.fund ??= fund;
    }),
    CoFinancingRateSet: reads(['from', 'shares'], (row, { on, from, shares }) => {
      row.rates.push({ from: on, value: { from, shares: [...shares] } });
    }),
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
      changesOf(row, costId).corrected.push({ from: on, value: amount });
    }),
    CostFoundIneligible: reads(['costId', 'amount', 'reason'], (row, { on, seq, costId, amount, reason }) => {
      const { ineligible } = changesOf(row, costId);
      const found = { from: on, ...(seq === undefined ? {} : { seq }), value: amount, reason };
      if (!ineligible.some((each) => sameFacts(each, found))) ineligible.push(found);
    }),
    CostsClaimed: reads(['claimId', 'lines'], (row, { on, claimId, lines }) => {
      if (!row.claims.some((each) => each.claimId === claimId))
        row.claims.push({ claimId, on, lines: [...lines] });
    }),
    ClaimCorrected: reads(['claimId', 'lines'], (row, { on, claimId, lines }) => {
      row.corrections.push({ claimId, on, lines: [...lines] });
    }),
    ClaimPaid: reads(['claimId'], (row, { on, claimId }) => {
      if (!row.payments.some((each) => each.claimId === claimId)) row.payments.push({ claimId, on });
    }),
    OperationClosed: reads([], (row, { on }) => {
      row.closedOn ??= on;
    }),
  },
};
