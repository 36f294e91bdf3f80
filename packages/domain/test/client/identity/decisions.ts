import { ClientId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { stateAfter } from '@pavadonis/testing';
import {
  clientsMerged,
  duplicateDismissed,
  duplicateSuspected,
  externalIdLinked,
  externalIdUnlinked,
  mergeReverted,
} from '@pavadonis/testing/examples/identity';
import { clientId, exampleId, otherClientId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { about } from '@pavadonis/testing/random';
import type * as Decisions from '../../../src/client/identity/decisions';
import { client, type DecisionsOf } from '../../support/decisions';
import { either } from '../../support/random-facts';
import { served } from '../../support/served';

const survivor = stateAfter(Client, [clientRegistered()]);
const mergedSurvivor = stateAfter(Client, [clientRegistered(), clientsMerged({ survivorId: clientId })]);
const merge = clientsMerged.facts();
const into = { clientId, survivor };

const otherId = either(otherClientId, exampleId(ClientId, 3));
const value = either(text('case 24-0117'), text('case 24-0230'));

/** Every decision of the chapter. */
export const identityDecisions: DecisionsOf<typeof Decisions> = {
  linkExternalId: {
    atRandom: about(Client.linkExternalId, externalIdLinked, { value }),
    refused: {
      ClientNotRegistered: client().when(Client.linkExternalId(externalIdLinked.facts())),
    },
  },
  unlinkExternalId: {
    atRandom: about(Client.unlinkExternalId, externalIdUnlinked, { value }),
    refused: {
      ClientNotRegistered: client().when(Client.unlinkExternalId(externalIdUnlinked.facts())),
    },
  },
  suspectDuplicate: {
    atRandom: about(Client.suspectDuplicate, duplicateSuspected, { otherId }),
    refused: {
      ClientNotRegistered: client().when(Client.suspectDuplicate(duplicateSuspected.facts())),
    },
  },
  dismissDuplicate: {
    atRandom: about(Client.dismissDuplicate, duplicateDismissed, { otherId }),
    refused: {
      ClientNotRegistered: client().when(Client.dismissDuplicate(duplicateDismissed.facts())),
    },
  },
  mergeClients: {
    atRandom: otherId.map((survivorId) => (when) => Client.mergeClients({ ...when, survivorId }, into)),
    refused: {
      ClientNotRegistered: client().when(Client.mergeClients(merge, into)),
      SameClient: client(clientRegistered()).when(
        Client.mergeClients(merge, { ...into, clientId: otherClientId }),
      ),
      SurvivorNotRegistered: client(clientRegistered()).when(
        Client.mergeClients(merge, { clientId, survivor: Client.initial }),
      ),
      MergeRevertedLater: client(clientRegistered(), clientsMerged(), mergeReverted()).when(
        Client.mergeClients(merge, into),
      ),
      SurvivorIsMerged: client(clientRegistered()).when(
        Client.mergeClients(merge, { clientId, survivor: mergedSurvivor }),
      ),
      EpisodeOpen: client(...served).when(Client.mergeClients(merge, into)),
    },
  },
  revertMerge: {
    atRandom: about(Client.revertMerge, mergeReverted, { survivorId: otherId }),
    refused: {
      NoSuchMerge: client(clientRegistered()).when(Client.revertMerge(mergeReverted.facts())),
    },
  },
};
