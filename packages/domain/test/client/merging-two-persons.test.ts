import { describe, it } from '@jest/globals';
import { civilDate, ClientId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { applied, ended, registered, started } from '@pavadonis/testing/examples/client';
import { died } from '@pavadonis/testing/examples/consent';
import { merged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientId, episodeId, exampleId, otherClientId } from '@pavadonis/testing/examples/ids';

const thirdClientId = exampleId(ClientId, 3);
const survivor = stateAfter(Client, [registered()]);
const merge = (overrides: Parameters<typeof merged.facts>[0] = {}) =>
  Client.mergeClients({ clientId, ...merged.facts(overrides) }, survivor);
const later = { on: civilDate('2024-12-02') };

describe('merging two persons', () => {
  it("records it in the merged person's stream", () => client(registered()).when(merge()).records(merged()));

  it('records it on the last day of support or after it', () => {
    const end = ended({ on: merged().on, reason: 'duplicate' });
    client(registered(), applied(), started(), end).when(merge()).records(merged());
  });

  it('records it also after the death of the person', () =>
    client(registered(), died()).when(merge(later)).records(merged(later)));

  it('records another merge once the first is reverted', () => {
    const other = { ...later, survivorId: thirdClientId };
    client(registered(), merged(), mergeReverted()).when(merge(other)).records(merged(other));
    const anew = { on: mergeReverted().on };
    client(registered(), merged(), mergeReverted()).when(merge(anew)).records(merged(anew));
  });

  it('records nothing where the person is merged into the survivor already', () =>
    client(registered(), merged()).when(merge(later)).recordsNothing());

  it('is refused where nobody is registered in the stream', () =>
    client().when(merge()).refuses({ _tag: 'NotRegistered' }));

  it("is refused where nobody is registered in the survivor's", () =>
    client(registered())
      .when(Client.mergeClients({ clientId, ...merged.facts() }, Client.initial))
      .refuses({ _tag: 'NotRegistered' }));

  it('is refused of a person into themselves', () =>
    client(registered())
      .when(merge({ survivorId: clientId }))
      .refuses({ _tag: 'SamePerson' }));

  it('is refused while support goes on', () => {
    for (const events of [[], [ended({ on: civilDate('2024-09-21') })]])
      client(registered(), applied(), started(), ...events)
        .when(merge())
        .refuses({ _tag: 'EpisodeOpen', episodeId });
  });

  it('is refused into a person who is merged, so that no circle comes about', () => {
    const mergedSurvivor = stateAfter(Client, [registered(), merged({ survivorId: clientId })]);
    client(registered())
      .when(Client.mergeClients({ clientId, ...merged.facts() }, mergedSurvivor))
      .refuses({ _tag: 'SurvivorIsMerged', survivorId: clientId });
  });

  it('is refused while the person is merged into somebody else', () => {
    for (const on of ['2024-09-19', '2024-09-20', '2024-12-02'])
      client(registered(), merged())
        .when(merge({ on: civilDate(on), survivorId: thirdClientId }))
        .refuses({ _tag: 'MergedInto', survivorId: otherClientId });
  });

  it('is refused before the end of a merge that was reverted', () => {
    for (const on of ['2024-09-19', '2024-11-03'])
      client(registered(), merged(), mergeReverted())
        .when(merge({ on: civilDate(on), survivorId: thirdClientId }))
        .refuses({ _tag: 'MergedInto', survivorId: otherClientId });
  });
});
