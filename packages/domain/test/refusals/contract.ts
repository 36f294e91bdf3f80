import { addDays } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import {
  contractAmended,
  contractSigned,
  contractTerminated,
  directProvisionEnded,
  directProvisionStarted,
  staffEngaged,
} from '@pavadonis/testing/examples/contract';
import { contract as given, type ScenariosOf } from '../support/decisions';

const signed = given(contractSigned());
const terminated = given(contractSigned(), contractTerminated());
const direct = given(directProvisionStarted());
const dayBeforeFirst = addDays(contractSigned().from, -1);

export const contract: ScenariosOf<typeof Contract> = {
  signContract: {
    ContractAlreadyBegun: direct.when(Contract.signContract(contractSigned.facts())),
    EndsBeforeItBegins: given().when(Contract.signContract(contractSigned.facts({ to: dayBeforeFirst }))),
  },
  amendContract: {
    NoContract: given().when(Contract.amendContract(contractAmended.facts())),
    ContractIsOver: terminated.when(
      Contract.amendContract(contractAmended.facts({ on: contractTerminated().on })),
    ),
    EndsBeforeItBegins: signed.when(Contract.amendContract(contractAmended.facts({ to: dayBeforeFirst }))),
  },
  terminateContract: {
    NoContract: given().when(Contract.terminateContract(contractTerminated.facts())),
    ContractIsOver: terminated.when(
      Contract.terminateContract(contractTerminated.facts({ lastDay: contractTerminated().on })),
    ),
    OutsideTerm: signed.when(
      Contract.terminateContract(contractTerminated.facts({ lastDay: dayBeforeFirst })),
    ),
  },
  startDirectProvision: {
    ContractAlreadyBegun: signed.when(Contract.startDirectProvision(directProvisionStarted.facts())),
  },
  endDirectProvision: {
    NoContract: signed.when(Contract.endDirectProvision(directProvisionEnded.facts())),
    ContractIsOver: given(directProvisionStarted(), directProvisionEnded()).when(
      Contract.endDirectProvision(directProvisionEnded.facts({ on: directProvisionStarted().on })),
    ),
    OutsideTerm: direct.when(Contract.endDirectProvision(directProvisionEnded.facts({ on: dayBeforeFirst }))),
  },
  engageStaff: {
    NoContract: given().when(Contract.engageStaff(staffEngaged.facts())),
    OutsideTerm: signed.when(Contract.engageStaff(staffEngaged.facts({ on: dayBeforeFirst }))),
    EngagedInAnotherRole: given(contractSigned(), staffEngaged()).when(
      Contract.engageStaff(staffEngaged.facts({ role: 'mentor' })),
    ),
  },
};
