import { describe, expect, it } from '@jest/globals';
import { civilDate, GrowingList } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientId, clientIdOf } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';

const revert = (overrides: Parameters<typeof mergeReverted.facts>[0] = {}) =>
  Client.revertMerge(mergeReverted.facts(overrides));

describe('reverting a merge', () => {
  it('records that the two are two', () =>
    client(clientRegistered(), clientsMerged()).when(revert()).records(mergeReverted()));

  it('records it also after the death of the client', () =>
    client(clientRegistered(), clientDied(), clientsMerged()).when(revert()).records(mergeReverted()));

  it('gives the stream back with nothing lost (edge case 7)', () => {
    const before = [clientRegistered(), asylumApplicationLodged(), residenceChanged()];
    const { identity, ...state } = stateAfter(Client, [...before, clientsMerged(), mergeReverted()]);
    const { identity: then, ...stateBefore } = stateAfter(Client, before);
    expect(state).toStrictEqual(stateBefore);
    expect({ ...identity, merges: GrowingList.of() }).toStrictEqual(then);
    const later = { on: civilDate('2024-11-18'), residence: { kind: 'unknown' } } as const;
    client(...before, clientsMerged(), mergeReverted())
      .when(Client.changeResidence(residenceChanged.facts(later)))
      .records(residenceChanged(later));
  });

  it('is refused for another survivor than that of the merge', () =>
    client(clientRegistered(), clientsMerged())
      .when(revert({ survivorId: clientIdOf(3) }))
      .refuses({ _tag: 'NoSuchMerge' }));

  it('for another survivor changes nothing in a history', () => {
    const merged = [clientRegistered(), clientsMerged()];
    const another = mergeReverted({ survivorId: clientIdOf(3) });
    expect(stateAfter(Client, [...merged, another])).toStrictEqual(stateAfter(Client, merged));
  });

  it('records nothing when the same revert comes again, also after another merge', () => {
    const reverted = [clientRegistered(), clientsMerged(), mergeReverted()] as const;
    const [on, later] = [civilDate('2025-01-13'), civilDate('2025-02-03')];
    client(...reverted)
      .when(revert())
      .recordsNothing();
    client(...reverted, clientsMerged({ on }), mergeReverted({ on: later }))
      .when(revert())
      .recordsNothing();
  });

  it('records it where a merge holds again on the day of an earlier reversal', () => {
    const on = mergeReverted().on;
    client(clientRegistered(), clientsMerged(), mergeReverted(), clientsMerged({ on }))
      .when(revert())
      .records(mergeReverted());
  });

  it('is refused where the client is not merged', () => {
    client(clientRegistered()).when(revert()).refuses({ _tag: 'NoSuchMerge' });
    client(clientRegistered(), clientsMerged(), mergeReverted())
      .when(revert({ on: civilDate('2024-12-02') }))
      .refuses({ _tag: 'NoSuchMerge' });
  });

  it('is refused where the client is merged into somebody else', () =>
    client(clientRegistered(), clientsMerged())
      .when(revert({ survivorId: clientId }))
      .refuses({ _tag: 'NoSuchMerge' }));

  it('is refused before the merge', () =>
    client(clientRegistered(), clientsMerged())
      .when(revert({ on: civilDate('2024-09-19') }))
      .refuses({ _tag: 'NoSuchMerge' }));
});
