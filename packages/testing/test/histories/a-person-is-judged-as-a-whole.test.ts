import { describe, expect, it } from '@jest/globals';
import { alreadySo, civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import * as E from 'fp-ts/Either';
import { aboutClient, type ClientDecision } from '../../src/walk/client-act';
import { clientNo, world, type World } from '../../src/walk/world';

const today = civilDate('2024-12-02');

/** A walk in which the second client was merged into the first, and the third into the second. */
const walked = (...after: readonly Client.Event[]): World => {
  const all = world({ clients: 4, contracts: 0, operations: 0, centres: 0 });
  const told = (number: number, ...events: readonly Client.Event[]) => {
    const story = all.clients.get(clientNo(number));
    if (story !== undefined) all.record(story, events, { today, evidence: 0 });
  };
  told(1, clientRegistered(), residenceChanged());
  told(2, clientRegistered());
  told(3, clientRegistered(), clientsMerged({ survivorId: clientNo(2) }));
  told(4, clientRegistered());
  told(2, clientsMerged({ survivorId: clientNo(1) }), ...after);
  return all;
};

const ask = (all: World, number: number, decision: ClientDecision) =>
  aboutClient(clientNo(number), 'any', () => decision).take({
    world: all,
    today,
    on: today,
    place: 0,
    late: false,
    evidence: 0,
  });

const seenBy = (all: World, number: number): Client.State => {
  let seen = Client.initial;
  ask(all, number, (client) => {
    seen = client;
    return alreadySo;
  });
  return seen;
};

describe('a decision of a walk', () => {
  it('is asked of the whole person, whichever stream it is about', () => {
    const all = walked();
    const heldBy = (number: number) => all.clients.get(clientNo(number))?.held() ?? [];
    for (const [own, ...others] of [[1, 2, 3], [2, 1, 3], [3, 1, 2], [4]] as const)
      expect(seenBy(all, own)).toStrictEqual(Client.stateAcrossStreams(heldBy(own), ...others.map(heldBy)));
  });

  it('is asked of the own stream alone once the merge was reverted', () => {
    const all = walked(mergeReverted({ survivorId: clientNo(1) }));
    expect(seenBy(all, 1)).toStrictEqual(all.clients.get(clientNo(1))?.state());
    expect(seenBy(all, 2).registration.elsewhere).toHaveLength(1);
  });

  it('records nothing in a merged stream that is so in the survivor’s, and refuses the rest', () => {
    const { residence } = residenceChanged();
    const asked = (to: Client.Residence) =>
      ask(walked(), 2, Client.changeResidence({ on: today, residence: to }));
    expect(asked(residence)).toStrictEqual(E.right([]));
    expect(asked({ kind: 'unknown' })).toStrictEqual(
      E.left({ _tag: 'ClientIsMerged', survivorId: clientNo(1) }),
    );
  });
});
