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
import { clientId, otherClientId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import type * as Decisions from '../../src/client/identity/decisions';
import { client, type ScenariosOf } from './support/scenarios';
import { served } from './support/served';

const survivor = stateAfter(Client, [clientRegistered()]);
const mergedSurvivor = stateAfter(Client, [clientRegistered(), clientsMerged({ survivorId: clientId })]);
const merge = { clientId, ...clientsMerged.facts() };

export const identity: ScenariosOf<typeof Decisions> = {
  linkExternalId: {
    ClientNotRegistered: client().when(Client.linkExternalId(externalIdLinked.facts())),
  },
  unlinkExternalId: {
    ClientNotRegistered: client().when(Client.unlinkExternalId(externalIdUnlinked.facts())),
  },
  suspectDuplicate: {
    ClientNotRegistered: client().when(Client.suspectDuplicate(duplicateSuspected.facts())),
  },
  dismissDuplicate: {
    ClientNotRegistered: client().when(Client.dismissDuplicate(duplicateDismissed.facts())),
  },
  mergeClients: {
    ClientNotRegistered: client().when(Client.mergeClients(merge, survivor)),
    SameClient: client(clientRegistered()).when(
      Client.mergeClients({ ...merge, clientId: otherClientId }, survivor),
    ),
    SurvivorIsMerged: client(clientRegistered()).when(Client.mergeClients(merge, mergedSurvivor)),
    EpisodeOpen: client(...served).when(Client.mergeClients(merge, survivor)),
  },
  revertMerge: {
    NoSuchMerge: client(clientRegistered()).when(Client.revertMerge(mergeReverted.facts())),
  },
};
