import { addDays } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as law from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import type * as Application from '../../src/client/law/decisions/application';
import type * as DublinTransfer from '../../src/client/law/decisions/dublin-transfer';
import type * as Procedure from '../../src/client/law/decisions/procedure';
import type * as Status from '../../src/client/law/decisions/status';
import type * as TemporaryProtection from '../../src/client/law/decisions/temporary-protection';
import { client, type ScenariosOf } from './support/scenarios';
import { seeker } from './support/served';

const registered = client(clientRegistered());
const decided = client(
  ...seeker,
  law.dublinTransferDecided(),
  law.statusRefused(),
  law.decisionBecameFinal(),
);

export const application: ScenariosOf<typeof Application> = {
  lodgeApplication: {
    ClientNotRegistered: client().when(Client.lodgeApplication(law.asylumApplicationLodged.facts())),
    ApplicationOpen: client(...seeker).when(
      Client.lodgeApplication(law.asylumApplicationLodged.facts({ on: law.statusGranted().on })),
    ),
    HoldsProtection: client(...seeker, law.statusGranted()).when(
      Client.lodgeApplication(law.asylumApplicationLodged.facts({ on: law.decisionBecameFinal().on })),
    ),
  },
};

export const procedure: ScenariosOf<typeof Procedure> = {
  refuseStatus: {
    NotAllowedInProcedure: registered.when(Client.refuseStatus(law.statusRefused.facts())),
  },
  appealDecision: {
    NotAllowedInProcedure: registered.when(Client.appealDecision(law.decisionAppealed.facts())),
  },
  decideAppeal: {
    NotAllowedInProcedure: registered.when(Client.decideAppeal(law.appealDecided.facts())),
  },
  recordFinalDecision: {
    NotAllowedInProcedure: registered.when(Client.recordFinalDecision(law.decisionBecameFinal.facts())),
  },
  discontinueProcedure: {
    NotAllowedInProcedure: registered.when(
      Client.discontinueProcedure(law.asylumProcedureDiscontinued.facts()),
    ),
  },
};

export const dublinTransfer: ScenariosOf<typeof DublinTransfer> = {
  decideDublinTransfer: {
    NotAllowedInProcedure: registered.when(Client.decideDublinTransfer(law.dublinTransferDecided.facts())),
  },
  executeDublinTransfer: {
    TransferNotDecided: client(...seeker).when(
      Client.executeDublinTransfer(law.dublinTransferExecuted.facts()),
    ),
    NotAllowedInProcedure: decided.when(
      Client.executeDublinTransfer(
        law.dublinTransferExecuted.facts({ on: addDays(law.decisionBecameFinal().on, 1) }),
      ),
    ),
  },
};

export const status: ScenariosOf<typeof Status> = {
  grantStatus: {
    ClientNotRegistered: client().when(Client.grantStatus(law.statusGranted.facts())),
    NotAnAsylumSeeker: registered.when(Client.grantStatus(law.statusGranted.facts())),
    AnotherStatusHolds: client(...seeker, law.statusGranted({ status: 'refugee' })).when(
      Client.grantStatus(law.statusGranted.facts()),
    ),
  },
  extendStatus: {
    NoAlternativeStatus: registered.when(Client.extendStatus(law.statusExtended.facts())),
    PermitNotExtended: client(...seeker, law.statusGranted()).when(
      Client.extendStatus(law.statusExtended.facts({ until: law.statusExtended().on })),
    ),
  },
  revokeStatus: { NoStatus: registered.when(Client.revokeStatus(law.statusRevoked.facts())) },
  ceaseStatus: { NoStatus: registered.when(Client.ceaseStatus(law.statusCeased.facts())) },
  renounceStatus: { NoStatus: registered.when(Client.renounceStatus(law.statusRenounced.facts())) },
};

export const temporaryProtection: ScenariosOf<typeof TemporaryProtection> = {
  grantTemporaryProtection: {
    ClientNotRegistered: client().when(
      Client.grantTemporaryProtection(law.temporaryProtectionGranted.facts()),
    ),
  },
  endTemporaryProtection: {
    NoTemporaryProtection: registered.when(
      Client.endTemporaryProtection(law.temporaryProtectionEnded.facts()),
    ),
  },
};
