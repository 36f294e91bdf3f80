import { describe, it } from '@jest/globals';
import { civilDate, ClientId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientId, episodeId, exampleId, otherClientId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const thirdClientId = exampleId(ClientId, 3);
const survivor = stateAfter(Client, [clientRegistered()]);
const merge = (overrides: Parameters<typeof clientsMerged.facts>[0] = {}) =>
  Client.mergeClients(clientsMerged.facts(overrides), { clientId, survivor });
const later = { on: civilDate('2024-12-02') };

describe('merging two clients', () => {
  it("records it in the merged client's stream", () =>
    client(clientRegistered()).when(merge()).records(clientsMerged()));

  it('records it on the last day of the service or after it', () => {
    const end = serviceEnded({ on: clientsMerged().on, reason: 'duplicate' });
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), end)
      .when(merge())
      .records(clientsMerged());
  });

  it('records it also after the death of the client', () =>
    client(clientRegistered(), clientDied()).when(merge(later)).records(clientsMerged(later)));

  it('records it while an episode was open when the client died, from that day on', () => {
    const story = [clientRegistered(), asylumApplicationLodged(), serviceStarted()];
    const died = clientDied({ on: clientsMerged().on });
    client(...story, died)
      .when(merge())
      .records(clientsMerged());
    client(...story, died)
      .when(merge({ on: civilDate('2024-09-19') }))
      .refuses({ _tag: 'EpisodeOpen', episodeId });
  });

  it('records another merge once the first is reverted', () => {
    const other = { ...later, survivorId: thirdClientId };
    client(clientRegistered(), clientsMerged(), mergeReverted())
      .when(merge(other))
      .records(clientsMerged(other));
    const anew = { on: mergeReverted().on };
    client(clientRegistered(), clientsMerged(), mergeReverted())
      .when(merge(anew))
      .records(clientsMerged(anew));
  });

  it('records nothing if they are merged, whichever day is named', () => {
    for (const on of ['2024-09-19', '2024-09-20', '2024-12-02'])
      client(clientRegistered(), clientsMerged())
        .when(merge({ on: civilDate(on) }))
        .recordsNothing();
  });

  it('is refused where nobody is registered in the stream', () =>
    client().when(merge()).refuses({ _tag: 'ClientNotRegistered' }));

  it("is refused where nobody is registered in the survivor's", () =>
    client(clientRegistered())
      .when(Client.mergeClients(clientsMerged.facts(), { clientId, survivor: Client.initial }))
      .refuses({ _tag: 'SurvivorNotRegistered' }));

  it('is refused of a client into themselves', () =>
    client(clientRegistered())
      .when(merge({ survivorId: clientId }))
      .refuses({ _tag: 'SameClient' }));

  it('is refused while the service goes on', () => {
    for (const events of [[], [serviceEnded({ on: civilDate('2024-09-21') })]])
      client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), ...events)
        .when(merge())
        .refuses({ _tag: 'EpisodeOpen', episodeId });
  });

  it('is refused into a merged client, so that no circle arises', () => {
    const mergedSurvivor = stateAfter(Client, [clientRegistered(), clientsMerged({ survivorId: clientId })]);
    client(clientRegistered())
      .when(Client.mergeClients(clientsMerged.facts(), { clientId, survivor: mergedSurvivor }))
      .refuses({ _tag: 'SurvivorIsMerged', survivorId: clientId });
  });

  it('is refused while the client is merged into somebody else', () => {
    for (const on of ['2024-09-19', '2024-09-20', '2024-12-02'])
      client(clientRegistered(), clientsMerged())
        .when(merge({ on: civilDate(on), survivorId: thirdClientId }))
        .refuses({ _tag: 'ClientIsMerged', survivorId: otherClientId });
  });

  it('is refused before the reversal of an earlier merge, into whomever', () => {
    for (const on of ['2024-09-19', '2024-11-03'])
      for (const survivorId of [otherClientId, thirdClientId])
        client(clientRegistered(), clientsMerged(), mergeReverted())
          .when(merge({ on: civilDate(on), survivorId }))
          .refuses({ _tag: 'MergeRevertedLater', on: mergeReverted().on });
  });
});
