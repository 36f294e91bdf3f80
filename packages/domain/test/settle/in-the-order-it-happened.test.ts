import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, inOrder, settle, Whole, written } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { recordedInOrder } from '@pavadonis/testing';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import fc from 'fast-check';
import { anyEvent, anyHistory } from '../support/garbage';

const heldAfter = (...events: readonly Client.Recordable[]) =>
  settle<Client.Event>(recordedInOrder(events)).map(({ event }) => event);
const seq = (place: number) => ({ seq: written(Whole, place) });

describe('events settle in order', () => {
  it('by their day, whenever they were recorded', () => {
    const earlier = residenceChanged({ on: civilDate('2024-01-31') });
    expect(heldAfter(clientRegistered(), earlier)).toEqual([earlier, clientRegistered()]);
  });

  it('on one day by their place in it, by default 0', () => {
    expect(heldAfter(clientRegistered(seq(2)), residenceChanged(seq(1)), asylumApplicationLodged())).toEqual([
      asylumApplicationLodged(),
      residenceChanged(seq(1)),
      clientRegistered(seq(2)),
    ]);
    expect(heldAfter(clientRegistered(seq(0)), asylumApplicationLodged())).toEqual([
      clientRegistered(seq(0)),
      asylumApplicationLodged(),
    ]);
  });

  it('in one place by their position in the log', () => {
    expect(heldAfter(asylumApplicationLodged(), clientRegistered())).toEqual([
      asylumApplicationLodged(),
      clientRegistered(),
    ]);
    expect(heldAfter(clientRegistered(), asylumApplicationLodged())).toEqual([
      clientRegistered(),
      asylumApplicationLodged(),
    ]);
  });

  it('and keep where they stand in the log', () => {
    const recorded = recordedInOrder([clientRegistered(), residenceChanged({ on: civilDate('2024-01-31') })]);
    expect(settle<Client.Event>(recorded)).toEqual([...recorded].reverse());
  });

  it('whatever the order of recording, if distinct', () => {
    const inPlace = fc
      .uniqueArray(anyEvent, { selector: ({ on, seq: place = 0 }) => `${on} ${place}`, maxLength: 8 })
      .chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      );
    fc.assert(
      fc.property(inPlace, ([events, shuffled]) => {
        expect(heldAfter(...shuffled)).toEqual(heldAfter(...events));
      }),
    );
  });

  it('so that each follows the one before it', () => {
    fc.assert(
      fc.property(anyHistory, (recorded) => {
        const settled = settle<Client.Event>(recorded);
        for (const [index, each] of settled.entries()) {
          const before = settled[index - 1];
          if (before !== undefined)
            expect([inOrder(before, each), inOrder(each, before)]).toEqual([true, false]);
        }
      }),
    );
  });

  it('and leave what was recorded as it is', () => {
    const recorded = recordedInOrder([
      residenceChanged({ on: addDays(clientRegistered().on, 1) }),
      clientRegistered(),
    ]);
    const before = structuredClone(recorded);
    settle<Client.Event>(recorded);
    expect(recorded).toEqual(before);
  });
});
