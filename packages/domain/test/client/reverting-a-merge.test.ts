import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { applied, moved, registered } from '@pavadonis/testing/examples/client';
import { died } from '@pavadonis/testing/examples/consent';
import { merged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientId } from '@pavadonis/testing/examples/ids';

const revert = (overrides: Parameters<typeof mergeReverted.facts>[0] = {}) =>
  Client.revertMerge(mergeReverted.facts(overrides));

describe('reverting a merge', () => {
  it('records that the two are two', () =>
    client(registered(), merged()).when(revert()).records(mergeReverted()));

  it('records it also after the death of the person', () =>
    client(registered(), died(), merged()).when(revert()).records(mergeReverted()));

  it('gives the stream back with nothing lost (edge case 7)', () => {
    const before = [registered(), applied(), moved()];
    const { identity, ...state } = stateAfter(Client, [...before, merged(), mergeReverted()]);
    const { identity: then, ...stateBefore } = stateAfter(Client, before);
    expect(state).toStrictEqual(stateBefore);
    expect({ ...identity, merges: [] }).toStrictEqual(then);
    const later = { on: civilDate('2024-11-18'), residence: { kind: 'unknown' } } as const;
    client(...before, merged(), mergeReverted())
      .when(Client.changeResidence(moved.facts(later)))
      .records(moved(later));
  });

  it('records nothing when the same revert comes again, after another merge and its revert too', () => {
    const reverted = [registered(), merged(), mergeReverted()] as const;
    const [on, later] = [civilDate('2025-01-13'), civilDate('2025-02-03')];
    client(...reverted)
      .when(revert())
      .recordsNothing();
    client(...reverted, merged({ on }), mergeReverted({ on: later }))
      .when(revert())
      .recordsNothing();
  });

  it('is refused where the person is not merged', () => {
    client(registered()).when(revert()).refuses({ _tag: 'NotMerged' });
    client(registered(), merged(), mergeReverted())
      .when(revert({ on: civilDate('2024-12-02') }))
      .refuses({ _tag: 'NotMerged' });
  });

  it('is refused where the person is merged into somebody else', () =>
    client(registered(), merged())
      .when(revert({ survivorId: clientId }))
      .refuses({ _tag: 'NotMerged' }));

  it('is refused before the merge', () =>
    client(registered(), merged())
      .when(revert({ on: civilDate('2024-09-19') }))
      .refuses({ _tag: 'NotMerged' }));
});
