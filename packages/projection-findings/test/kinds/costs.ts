import { cents, civilDate, type Month, month } from '@pavadonis/domain';
import { contractNo, operation } from '@pavadonis/testing';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import {
  clientId,
  costId,
  laterContractId,
  otherClaimId,
  otherClientId,
  otherCostId,
} from '@pavadonis/testing/examples/ids';
import {
  claimPaid,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationClosed,
} from '@pavadonis/testing/examples/operation';
import { planted } from '../support/planted';
import { scenario } from './support/scenario';
import { LATER } from './support/served';

const on = civilDate;
const another = (facts: Parameters<typeof costRecorded>[0] = {}) =>
  costRecorded({ costId: otherCostId, ...facts });
const claimOf = (id: typeof costId) => costsClaimed({ claimId: otherClaimId, costIds: [id] });
const unitOf = (id: typeof clientId, of: Month) =>
  planted(operation(another({ month: of, units: [{ clientId: id, month: of }] }))).finds(LATER);

export const costs = {
  FundedTwice: scenario({ shown: clientId, absent: otherClientId }, (id) => unitOf(id, month('2024-02'))),
  ClaimedTwice: scenario({ shown: costId, absent: otherCostId }, (id) =>
    planted(operation(another(), claimOf(id))).finds(LATER),
  ),
  PaidBeforeClaimed: scenario({ shown: '2024-04-09', absent: '2024-04-10' }, (day) => {
    const paid = claimPaid({ claimId: otherClaimId, on: on(day) });
    return planted(operation(another(), claimOf(otherCostId), paid)).finds(LATER);
  }),
  RateMissing: scenario({ shown: month('2023-11'), absent: month('2023-12') }, (of) => {
    const early = contractSigned({ from: on('2023-10-01'), to: on('2024-12-31') });
    const cost = another({ month: of, contractId: laterContractId });
    return planted(contractNo(11)(early), operation(cost)).finds(LATER);
  }),
  UnitWithoutSupport: scenario({ shown: month('2024-03'), absent: month('2024-02') }, (of) =>
    unitOf(clientId, of),
  ),
  IneligibleClaimed: scenario({ shown: 1_001, absent: 1_000 }, (amount) => {
    const ineligible = { costId: otherCostId, amount: cents(amount), on: on('2024-04-10') };
    return planted(operation(another(), costFoundIneligible(ineligible), claimOf(otherCostId))).finds(LATER);
  }),
  CostOutsideContract: scenario({ shown: month('2023-12'), absent: month('2024-01') }, (of) =>
    planted(operation(another({ month: of }))).finds(LATER),
  ),
  CostAfterClosing: scenario({ shown: month('2024-04'), absent: month('2024-03') }, (of) => {
    const closed = operationClosed({ on: on('2024-03-15') });
    return planted(operation(closed, another({ month: of }))).finds(LATER);
  }),
};
