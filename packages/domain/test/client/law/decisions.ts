import { addDays, Country, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as law from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { about } from '@pavadonis/testing/random';
import type * as Application from '../../../src/client/law/decisions/application';
import type * as DublinTransfer from '../../../src/client/law/decisions/dublin-transfer';
import type * as Procedure from '../../../src/client/law/decisions/procedure';
import type * as Status from '../../../src/client/law/decisions/status';
import type * as TemporaryProtection from '../../../src/client/law/decisions/temporary-protection';
import { client, type DecisionsOf } from '../../support/decisions';
import { dayFrom, either } from '../../support/random-facts';
import { seeker } from '../../support/served';

const registered = client(clientRegistered());
const decided = client(
  ...seeker,
  law.dublinTransferDecided(),
  law.statusRefused(),
  law.decisionBecameFinal(),
);

const memberState = either(written(Country, 'FI'), written(Country, 'PL'));

/** Every decision of the chapter. */
export const lawDecisions: DecisionsOf<
  typeof Application & typeof Procedure & typeof DublinTransfer & typeof Status & typeof TemporaryProtection
> = {
  lodgeApplication: {
    atRandom: about(Client.lodgeApplication, law.asylumApplicationLodged),
    refused: {
      ClientNotRegistered: client().when(Client.lodgeApplication(law.asylumApplicationLodged.facts())),
      ApplicationOpen: client(...seeker).when(
        Client.lodgeApplication(law.asylumApplicationLodged.facts({ on: law.statusGranted().on })),
      ),
      HoldsProtection: client(...seeker, law.statusGranted()).when(
        Client.lodgeApplication(law.asylumApplicationLodged.facts({ on: law.decisionBecameFinal().on })),
      ),
    },
  },
  grantStatus: {
    atRandom: about(Client.grantStatus, law.statusGranted, { status: either('refugee', 'alternative') }),
    refused: {
      ClientNotRegistered: client().when(Client.grantStatus(law.statusGranted.facts())),
      NotAnAsylumSeeker: registered.when(Client.grantStatus(law.statusGranted.facts())),
      AnotherStatusHolds: client(...seeker, law.statusGranted({ status: 'refugee' })).when(
        Client.grantStatus(law.statusGranted.facts()),
      ),
    },
  },
  refuseStatus: {
    atRandom: about(Client.refuseStatus, law.statusRefused),
    refused: {
      NotAllowedInProcedure: registered.when(Client.refuseStatus(law.statusRefused.facts())),
    },
  },
  appealDecision: {
    atRandom: about(Client.appealDecision, law.decisionAppealed),
    refused: {
      NotAllowedInProcedure: registered.when(Client.appealDecision(law.decisionAppealed.facts())),
    },
  },
  decideAppeal: {
    atRandom: about(Client.decideAppeal, law.appealDecided, {
      outcome: either('dismissed', 'allowed', 'remitted'),
    }),
    refused: {
      NotAllowedInProcedure: registered.when(Client.decideAppeal(law.appealDecided.facts())),
    },
  },
  recordFinalDecision: {
    atRandom: about(Client.recordFinalDecision, law.decisionBecameFinal),
    refused: {
      NotAllowedInProcedure: registered.when(Client.recordFinalDecision(law.decisionBecameFinal.facts())),
    },
  },
  discontinueProcedure: {
    atRandom: about(Client.discontinueProcedure, law.asylumProcedureDiscontinued, {
      reason: either('withdrawn', 'absconded'),
    }),
    refused: {
      NotAllowedInProcedure: registered.when(
        Client.discontinueProcedure(law.asylumProcedureDiscontinued.facts()),
      ),
    },
  },
  decideDublinTransfer: {
    atRandom: about(Client.decideDublinTransfer, law.dublinTransferDecided, { memberState }),
    refused: {
      NotAllowedInProcedure: registered.when(Client.decideDublinTransfer(law.dublinTransferDecided.facts())),
    },
  },
  executeDublinTransfer: {
    atRandom: about(Client.executeDublinTransfer, law.dublinTransferExecuted, { memberState }),
    refused: {
      TransferNotDecided: client(...seeker).when(
        Client.executeDublinTransfer(law.dublinTransferExecuted.facts()),
      ),
      NotAllowedInProcedure: decided.when(
        Client.executeDublinTransfer(
          law.dublinTransferExecuted.facts({ on: addDays(law.decisionBecameFinal().on, 1) }),
        ),
      ),
    },
  },
  extendStatus: {
    atRandom: about(Client.extendStatus, law.statusExtended, { until: dayFrom('2024-06-01') }),
    refused: {
      NoAlternativeStatus: registered.when(Client.extendStatus(law.statusExtended.facts())),
      PermitNotExtended: client(...seeker, law.statusGranted()).when(
        Client.extendStatus(law.statusExtended.facts({ until: law.statusExtended().on })),
      ),
    },
  },
  revokeStatus: {
    atRandom: about(Client.revokeStatus, law.statusRevoked),
    refused: { NoStatus: registered.when(Client.revokeStatus(law.statusRevoked.facts())) },
  },
  ceaseStatus: {
    atRandom: about(Client.ceaseStatus, law.statusCeased),
    refused: { NoStatus: registered.when(Client.ceaseStatus(law.statusCeased.facts())) },
  },
  renounceStatus: {
    atRandom: about(Client.renounceStatus, law.statusRenounced),
    refused: { NoStatus: registered.when(Client.renounceStatus(law.statusRenounced.facts())) },
  },
  grantTemporaryProtection: {
    atRandom: about(Client.grantTemporaryProtection, law.temporaryProtectionGranted),
    refused: {
      ClientNotRegistered: client().when(
        Client.grantTemporaryProtection(law.temporaryProtectionGranted.facts()),
      ),
    },
  },
  endTemporaryProtection: {
    atRandom: about(Client.endTemporaryProtection, law.temporaryProtectionEnded),
    refused: {
      NoTemporaryProtection: registered.when(
        Client.endTemporaryProtection(law.temporaryProtectionEnded.facts()),
      ),
    },
  },
};
