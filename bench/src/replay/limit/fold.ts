import type { Recordable } from '@pavadonis/domain';
import { foldClient } from './fold-client';
import { foldCentre, foldContract, foldOperation } from './fold-others';
import { type Kept, newClient, newContract, newOperation } from './rows';

/** Folds one event into the rows of the stream with that number. Corrections are left out. */
export const fold = (kept: Kept, stream: number, event: Recordable): void => {
  switch (event.type) {
    case 'EventVoided':
    case 'EventAmended':
      break;
    case 'CentreOpened':
    case 'CentreServiceStarted':
    case 'CentreClosed':
      foldCentre((kept.centres[stream] ??= {}), event);
      break;
    case 'ContractSigned':
    case 'ContractAmended':
    case 'ContractTerminated':
    case 'DirectProvisionStarted':
    case 'DirectProvisionEnded':
    case 'StaffEngaged':
    case 'StaffReleased':
      foldContract((kept.contracts[stream] ??= newContract()), event);
      break;
    case 'OperationOpened':
    case 'CoFinancingRateSet':
    case 'RuleSetAdopted':
    case 'CostRecorded':
    case 'CostCorrected':
    case 'CostFoundIneligible':
    case 'CostsClaimed':
    case 'ClaimPaid':
    case 'OperationClosed':
    case 'RetentionHeld':
    case 'RetentionReleased':
      foldOperation((kept.operations[stream] ??= newOperation()), event);
      break;
    default:
      foldClient((kept.clients[stream] ??= newClient()), event);
  }
};
