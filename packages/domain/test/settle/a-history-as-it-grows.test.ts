import { describe, expect, it } from '@jest/globals';
import { addDays, ContactId, settle, streamHistory } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { recordedInOrder } from '@pavadonis/testing';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId, exampleId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import fc from 'fast-check';
import { anyHistory } from '../support/garbage';

/** A state whose contacts are compared in whatever order: that of a plain map means nothing to a comparison. */
const unordered = ({ work, ...state }: Client.State) => ({
  ...state,
  work: { ...work, contacts: new Map(work.contacts) },
});

const folded = (recorded: Parameters<typeof settle<Client.Event>>[0]) => {
  const settled = settle<Client.Event>(recorded);
  return {
    settled,
    state: unordered(settled.reduce((state, { event }) => Client.evolve(state, event), Client.initial)),
  };
};

const otherContactId = exampleId(ContactId, 81);

/** The events that are evolved while the work is done, by type. */
const evolving = () => {
  const types: string[] = [];
  const history = streamHistory<Client.State, Client.Event>({
    initial: Client.initial,
    evolve: (state, event) => {
      types.push(event.type);
      return Client.evolve(state, event);
    },
    takeLate: (state, event) => {
      const taken = Client.takeLate(state, event);
      if (taken !== undefined) types.push(`late ${event.type}`);
      return taken;
    },
  });
  return { history, types };
};

describe('the history of a stream', () => {
  it('is what settling and folding all leads to, at any time', () => {
    fc.assert(
      fc.property(anyHistory, fc.array(fc.boolean()), (recorded, asked) => {
        const history = streamHistory<Client.State, Client.Event>(Client);
        for (const [index, entry] of recorded.entries()) {
          history.take(entry);
          if (asked[index] !== true) continue;
          const { settled, state } = folded(recorded.slice(0, index + 1));
          expect(history.settled()).toEqual(settled);
          expect(unordered(history.state())).toEqual(state);
        }
        expect(history.recorded).toEqual(recorded);
        expect(unordered(history.state())).toEqual(folded(recorded).state);
      }),
    );
  });

  it('is the same folded a few events at a time, whatever is taken meanwhile', () => {
    fc.assert(
      fc.property(anyHistory, fc.array(fc.integer({ min: 1, max: 4 })), (recorded, mosts) => {
        const history = streamHistory<Client.State, Client.Event>(Client);
        const isFolded: boolean[] = [];
        for (const [index, entry] of recorded.entries()) {
          history.take(entry);
          const most = mosts[index];
          if (most !== undefined) isFolded.push(history.foldSome(most));
        }
        while (!history.foldSome(1));
        expect(history.settled()).toEqual(folded(recorded).settled);
        expect(unordered(history.state())).toEqual(folded(recorded).state);
        // of a single event, in its own place, all is folded by the first call
        const isPlain = recorded.length === 1 && recorded[0]?.event.inPlaceOf === undefined;
        if (isPlain && isFolded.length > 0) expect(isFolded).toEqual([true]);
      }),
    );
  });

  it('folds no more than was asked for, also anew', () => {
    const { history, types } = evolving();
    const late = residenceChanged({ on: addDays(clientRegistered().on, -1) });
    const [registered, lodged, before] = recordedInOrder([
      clientRegistered(),
      asylumApplicationLodged(),
      late,
    ]);
    for (const entry of [registered, lodged]) if (entry !== undefined) history.take(entry);
    expect(history.foldSome(1)).toBe(false);
    expect(types).toEqual(['ClientRegistered']);
    if (before !== undefined) history.take(before);
    expect(history.foldSome(2)).toBe(false);
    expect(types).toEqual(['ClientRegistered', 'AsylumApplicationLodged', 'ResidenceChanged']);
    history.state();
    expect(types.slice(2)).toEqual(['ResidenceChanged', 'ClientRegistered', 'AsylumApplicationLodged']);
    expect(history.foldSome(1)).toBe(true);
  });

  it('is initial while nothing was taken', () => {
    const { state, settled } = streamHistory<Client.State, Client.Event>(Client);
    expect([state(), settled()]).toEqual([Client.initial, []]);
  });

  it('evolves the next event once, and only when asked', () => {
    const { history, types } = evolving();
    for (const entry of recordedInOrder([clientRegistered(), asylumApplicationLodged()])) history.take(entry);
    expect(types).toEqual([]);
    history.state();
    history.state();
    expect(types).toEqual(['ClientRegistered', 'AsylumApplicationLodged']);
  });

  it('folds everything anew after a late event', () => {
    const { history, types } = evolving();
    const late = residenceChanged({ on: addDays(clientRegistered().on, -1) });
    for (const entry of recordedInOrder([clientRegistered(), late])) {
      history.take(entry);
      history.state();
    }
    expect(types).toEqual(['ClientRegistered', 'ResidenceChanged', 'ClientRegistered']);
  });

  it('folds a late contact alone', () => {
    const { history, types } = evolving();
    const [registered, last, late] = recordedInOrder([
      clientRegistered(),
      supportDelivered(),
      supportDelivered({ contactId: otherContactId, on: addDays(supportDelivered().on, -1) }),
    ]);
    for (const entry of [registered, last, late]) if (entry !== undefined) history.take(entry);
    expect(history.settled()).toEqual([registered, late, last]);
    expect(types).toEqual(['ClientRegistered', 'SupportDelivered', 'late SupportDelivered']);
  });

  it('folds everything anew after a late contact of an id that is known: the first of the day stands', () => {
    const { history, types } = evolving();
    const first = supportDelivered({ on: addDays(supportDelivered().on, -1) });
    for (const entry of recordedInOrder([clientRegistered(), supportDelivered(), first])) history.take(entry);
    expect(history.state().work.contacts.get(first.contactId)).toEqual(first);
    expect(types.slice(2)).toEqual(['ClientRegistered', 'SupportDelivered', 'SupportDelivered']);
  });

  it('folds everything anew after an event in place of a voided one', () => {
    const { history, types } = evolving();
    const again = asylumApplicationLodged({ inPlaceOf: eventId(2) });
    const moved = residenceChanged({ on: again.on });
    const recorded = [
      clientRegistered(),
      asylumApplicationLodged(),
      moved,
      eventVoided({ target: eventId(2) }),
    ];
    for (const entry of recordedInOrder(recorded)) history.take(entry);
    history.state();
    types.splice(0);
    for (const entry of recordedInOrder([...recorded, again]).slice(-1)) history.take(entry);
    history.state();
    expect(types).toEqual(['ClientRegistered', 'AsylumApplicationLodged', 'ResidenceChanged']);
  });

  it('folds everything anew after a correction', () => {
    const { history, types } = evolving();
    for (const entry of recordedInOrder([
      clientRegistered(),
      asylumApplicationLodged(),
      eventVoided({ target: eventId(2) }),
    ])) {
      history.take(entry);
      history.state();
    }
    expect(types).toEqual(['ClientRegistered', 'AsylumApplicationLodged', 'ClientRegistered']);
  });
});
