import { type CostId, sameFacts } from '@pavadonis/domain';
import type { Event as CentreEvent } from '@pavadonis/domain/centre';
import type { Event as ContractEvent } from '@pavadonis/domain/contract';
import type { Event as OperationEvent } from '@pavadonis/domain/operation';
import type { Centre, Contract, Operation } from './rows';

/** Folds one event into a centre's row. */
export const foldCentre = (row: Centre, event: CentreEvent): void => {
  switch (event.type) {
    case 'CentreOpened':
      row.name = event.name;
      row.openedOn = event.on;
      break;
    case 'CentreServiceStarted':
      row.serviceFrom = event.on;
      break;
    case 'CentreClosed':
      row.closedOn = event.on;
      break;
  }
};

/** Folds one event into a contract's row. */
export const foldContract = (row: Contract, event: ContractEvent): void => {
  switch (event.type) {
    case 'ContractSigned':
      if (row.knownFrom !== undefined) break;
      row.providerId = event.providerId;
      row.knownFrom = event.on;
      row.from = event.from;
      row.plannedTo = event.to;
      break;
    case 'ContractAmended':
      (row.amendedTo ??= []).push({ from: event.on, value: event.to });
      break;
    case 'ContractTerminated':
      row.ended ??= { on: event.on, lastDay: event.lastDay };
      break;
    case 'DirectProvisionStarted':
      if (row.knownFrom !== undefined) break;
      row.providerId = event.providerId;
      row.direct = true;
      row.knownFrom = event.on;
      row.from = event.on;
      break;
    case 'DirectProvisionEnded':
      row.ended ??= { on: event.on, lastDay: event.on };
      break;
    case 'StaffEngaged':
      row.staff.push({ workerId: event.workerId, role: event.role, from: event.on });
      break;
    case 'StaffReleased':
      for (const each of row.staff) if (each.workerId === event.workerId) each.to ??= event.on;
      break;
  }
};

const changesOf = ({ changes }: Operation, costId: CostId): Operation['changes'][number] => {
  const known = changes.find((each) => each.costId === costId);
  if (known !== undefined) return known;
  const none = { costId, corrected: [], ineligible: [] };
  changes.push(none);
  return none;
};

/** Folds one event into an operation's row. */
export const foldOperation = (row: Operation, event: OperationEvent): void => {
  switch (event.type) {
    case 'OperationOpened':
      row.code ??= event.code;
      row.fund ??= event.fund;
      break;
    case 'CoFinancingRateSet':
      row.rates.push({ from: event.on, value: { from: event.from, shares: [...event.shares] } });
      break;
    case 'CostRecorded': {
      const { costId, on, providerId, contractId, month, amount, units, paidFor } = event;
      const cost: Operation['costs'][number] = { costId, on, providerId, contractId, month, amount };
      if (units !== undefined) cost.units = [...units];
      if (paidFor !== undefined) cost.paidFor = paidFor;
      row.costs.push(cost);
      break;
    }
    case 'CostCorrected':
      changesOf(row, event.costId).corrected.push({ from: event.on, value: event.amount });
      break;
    case 'CostFoundIneligible': {
      const { on, seq, amount: value, reason } = event;
      const { ineligible } = changesOf(row, event.costId);
      const found = { from: on, ...(seq === undefined ? {} : { seq }), value, reason };
      if (!ineligible.some((each) => sameFacts(each, found))) ineligible.push(found);
      break;
    }
    case 'CostsClaimed':
      if (!row.claims.some(({ claimId }) => claimId === event.claimId))
        row.claims.push({ claimId: event.claimId, on: event.on, lines: [...event.lines] });
      break;
    case 'ClaimCorrected':
      row.corrections.push({ claimId: event.claimId, on: event.on, lines: [...event.lines] });
      break;
    case 'ClaimPaid':
      if (!row.payments.some(({ claimId }) => claimId === event.claimId))
        row.payments.push({ claimId: event.claimId, on: event.on });
      break;
    case 'OperationClosed':
      row.closedOn ??= event.on;
      break;
    case 'RuleSetAdopted':
    case 'RetentionHeld':
    case 'RetentionReleased':
      break;
  }
};
