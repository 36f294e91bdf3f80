import { describe, expect, it } from '@jest/globals';
import { addDays, foldRecorded, folds, settle } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { recordedInOrder } from '@pavadonis/testing';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import fc from 'fast-check';
import { anyHistory } from '../support/garbage';

describe('the state of a recorded stream', () => {
  it('is that of the events which hold, in the order in which they happened', () => {
    fc.assert(
      fc.property(anyHistory, (recorded) => {
        let state = Client.initial;
        for (const { event } of settle<Client.Event>(recorded)) state = Client.evolve(state, event);
        expect(foldRecorded<Client.State, Client.Event>(folds.client, recorded)).toEqual(state);
      }),
    );
  });

  it('shows the last residence after a late entry about an earlier one', () => {
    const moved = residenceChanged();
    const before = residenceChanged({ on: addDays(moved.on, -1), residence: { kind: 'unknown' } });
    const recorded = recordedInOrder<Client.Recordable>([clientRegistered(), moved, before]);
    const { residence } = foldRecorded<Client.State, Client.Event>(folds.client, recorded);
    expect(residence.residences.at(-1)?.value).toEqual(moved.residence);
  });

  it('is initial where everything was voided', () => {
    const recorded = recordedInOrder<Client.Recordable>([
      clientRegistered(),
      eventVoided({ target: eventId(1) }),
    ]);
    expect(foldRecorded<Client.State, Client.Event>(folds.client, recorded)).toEqual(Client.initial);
  });
});
