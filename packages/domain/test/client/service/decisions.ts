import { addDays, civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { episodeId, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { statusGranted, temporaryProtectionGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import {
  laterProvision,
  provision,
  serviceEnded,
  serviceExtended,
  serviceHandedOver,
  serviceResumed,
  serviceStarted,
  serviceSuspended,
} from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { about } from '@pavadonis/testing/random';
import fc from 'fast-check';
import type * as End from '../../../src/client/service/decisions/end';
import type * as Extension from '../../../src/client/service/decisions/extension';
import type * as Handover from '../../../src/client/service/decisions/handover';
import type * as Start from '../../../src/client/service/decisions/start';
import type * as Suspension from '../../../src/client/service/decisions/suspension';
import { client, type DecisionsOf } from '../../support/decisions';
import { anyEpisode, dayFrom, either } from '../../support/random-facts';
import { seeker, served } from '../../support/served';

const { on } = serviceStarted();
const dayBefore = addDays(on, -1);
const serviceKind = 'social_worker_and_mentor';
const first = { on, episodeId, serviceKind } as const;
const second = { ...first, episodeId: laterEpisodeId };

const handover = { on: serviceHandedOver().on, episodeId };

const holder = client(...served, statusGranted());

const provisions = either(
  provision(),
  provision({ operation: { ruleSet: 'SP-2016' } }),
  laterProvision({ contract: { from: civilDate('2024-06-01') } }),
);

/** Every decision of the chapter. */
export const serviceDecisions: DecisionsOf<
  typeof Start & typeof Handover & typeof Extension & typeof Suspension & typeof End
> = {
  startService: {
    atRandom: fc.tuple(anyEpisode, provisions).map(
      ([id, from]) =>
        (when) =>
          Client.startService({ ...when, episodeId: id, serviceKind: 'mentor_only' }, from),
    ),
    refused: {
      ClientNotRegistered: client().when(Client.startService(first, provision())),
      EpisodeIdTaken: client(...served).when(Client.startService(first, laterProvision())),
      EpisodeOverlaps: client(...served).when(Client.startService(second, provision())),
      NotInTargetGroup: client(clientRegistered()).when(Client.startService(first, provision())),
      NoRuleSet: client(...seeker).when(
        Client.startService(first, provision({ operation: { ruleSet: undefined } })),
      ),
      NotInLatvia: client(...seeker, leftLatvia({ on: dayBefore })).when(
        Client.startService(first, provision()),
      ),
      TargetGroupNotServed: client(...seeker).when(
        Client.startService(first, provision({ operation: { targetGroups: ['refugee'] } })),
      ),
      ServiceKindNotForGroup: client(clientRegistered(), temporaryProtectionGranted({ on })).when(
        Client.startService(first, provision({ operation: { targetGroups: ['temporary_protection'] } })),
      ),
      ContractDoesNotCover: client(...seeker).when(
        Client.startService(first, provision({ contract: { to: dayBefore } })),
      ),
      PastServiceLimit: client(...seeker).when(
        Client.startService(
          { ...first, on: serviceHandedOver().on },
          provision({ operation: { ruleSet: 'SP-2016' } }),
        ),
      ),
    },
  },
  handOverService: {
    atRandom: fc.tuple(anyEpisode, provisions).map(
      ([id, to]) =>
        (when) =>
          Client.handOverService({ ...when, episodeId: id }, to),
    ),
    refused: {
      NoSuchEpisode: client(...seeker).when(Client.handOverService(handover, laterProvision())),
      EpisodeIsOver: client(...served, serviceEnded({ on })).when(
        Client.handOverService(handover, laterProvision()),
      ),
      HandedOverTooEarly: client(...served).when(Client.handOverService(first, laterProvision())),
      NotInTargetGroup: client(clientRegistered(), serviceStarted()).when(
        Client.handOverService(handover, laterProvision()),
      ),
      NoRuleSet: client(...served).when(
        Client.handOverService(handover, laterProvision({ operation: { ruleSet: undefined } })),
      ),
      NotInLatvia: client(...served, leftLatvia()).when(Client.handOverService(handover, laterProvision())),
      TargetGroupNotServed: client(...served).when(
        Client.handOverService(handover, laterProvision({ operation: { targetGroups: ['refugee'] } })),
      ),
      ServiceKindNotForGroup: client(clientRegistered(), temporaryProtectionGranted(), serviceStarted()).when(
        Client.handOverService(
          handover,
          laterProvision({ operation: { targetGroups: ['temporary_protection'] } }),
        ),
      ),
      ContractDoesNotCover: client(...served).when(
        Client.handOverService(handover, laterProvision({ contract: { to: on } })),
      ),
    },
  },
  extendService: {
    atRandom: about(Client.extendService, serviceExtended, {
      episodeId: anyEpisode,
      until: dayFrom('2025-01-01'),
    }),
    refused: {
      NoSuchEpisode: client(...seeker).when(Client.extendService(serviceExtended.facts())),
      OutsideEpisode: holder.when(Client.extendService(serviceExtended.facts({ on: dayBefore }))),
      NotABeneficiary: client(...served).when(Client.extendService(serviceExtended.facts())),
      NotAnExtension: holder.when(Client.extendService(serviceExtended.facts({ until: on }))),
      BeyondFurthestLimit: holder.when(
        Client.extendService(serviceExtended.facts({ until: addDays(serviceExtended().until, 365) })),
      ),
      NoOpenGoal: holder.when(Client.extendService(serviceExtended.facts())),
    },
  },
  suspendService: {
    atRandom: about(Client.suspendService, serviceSuspended, {
      episodeId: anyEpisode,
      reason: either('hospital', 'detention'),
    }),
    refused: {
      NoSuchEpisode: client(...seeker).when(Client.suspendService(serviceSuspended.facts())),
      OutsideEpisode: client(...served).when(
        Client.suspendService(serviceSuspended.facts({ on: dayBefore })),
      ),
      ServiceAlreadySuspended: client(...served, serviceSuspended()).when(
        Client.suspendService(serviceSuspended.facts({ reason: 'detention' })),
      ),
    },
  },
  resumeService: {
    atRandom: about(Client.resumeService, serviceResumed, { episodeId: anyEpisode }),
    refused: {
      NoSuchEpisode: client(...seeker).when(Client.resumeService(serviceResumed.facts())),
      OutsideEpisode: client(...served).when(Client.resumeService(serviceResumed.facts({ on: dayBefore }))),
    },
  },
  endService: {
    atRandom: about(Client.endService, serviceEnded, {
      episodeId: anyEpisode,
      reason: either('no_contact', 'deceased'),
    }),
    refused: {
      NoSuchEpisode: client(...seeker).when(Client.endService(serviceEnded.facts())),
      EpisodeIsOver: client(...served, serviceEnded()).when(Client.endService(serviceEnded.facts({ on }))),
      EndsTooEarly: client(...served, supportDelivered()).when(Client.endService(serviceEnded.facts({ on }))),
      ReasonMissing: client(...served).when(Client.endService(serviceEnded.facts({ reason: 'other' }))),
    },
  },
};
