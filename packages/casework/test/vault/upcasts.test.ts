import { afterAll, describe, expect, it } from '@jest/globals';
import { text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { decoder, type EventStore, eventIdAt, orThrow, type Upcasts } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { begun, command, commandNo, office, recordedAt, storeOf, stream } from '../commands/support/office';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const said = text('to speak with the neighbours');
const facts = planGoalSet.facts({ text: said });
const goal = planGoalSet({ text: said });
const referral = referralMade();

// Versions of long ago, invented: 0 called the text of a goal "aim", and the service of a referral "help".
const renaming: Upcasts = {
  PlanGoalSet: { 0: ({ aim, ...rest }) => ({ ...rest, v: 1, text: aim }) },
  ReferralMade: { 0: ({ help, ...rest }) => ({ ...rest, v: 1, service: help }) },
};
// takes the one text for the other
const confusing: Upcasts = {
  ReferralMade: {
    0: ({ help, institution, ...rest }) => ({ ...rest, v: 1, service: institution, institution: help }),
  },
};

/** A store in which an earlier version recorded events. */
const storeOfOld = async (...events: readonly object[]): Promise<EventStore> => {
  const store = await storeOf();
  const old = events.map((event, place) => ({
    id: eventIdAt(commandNo(90), place),
    type: String((event as { readonly type: unknown }).type),
    recordedAt,
    metadata: JSON.stringify({ by: command(0).by, commandId: commandNo(90), evidence: [] }),
    data: JSON.stringify(event),
  }));
  await orThrow(store.append(stream, begun.length - 1, old));
  return store;
};

const oldEvents = async (vault: Vault) => {
  const { service, institution, ...of } = referral;
  return [
    // what is undefined is no field in JSON
    { ...goal, v: 0, text: undefined, aim: await orThrow(vault.seal(stream, 'goal-text', said)) },
    {
      ...of,
      v: 0,
      help: await orThrow(vault.seal(stream, 'referral-service', service)),
      institution: await orThrow(vault.seal(stream, 'referral-institution', institution)),
    },
  ];
};

describe('a sealed text of an earlier version', () => {
  it('opens in the field to which it is moved, and says what it said', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOfOld(...(await oldEvents(vault)));
      const desk = office(store, { vault, decoder: decoder(renaming) });
      const events = (await orThrow(desk.recorded(stream))).slice(begun.length).map(({ event }) => event);
      const [set, made] = events as unknown as readonly [Client.PlanGoalSet, Client.ReferralMade];
      expect(await vault.reveal(stream, 'goal-text', set.text ?? '')()).toEqual(E.right(said));
      expect(await vault.reveal(stream, 'referral-service', made.service)()).toEqual(
        E.right(referral.service),
      );
    });
  });

  it('is the same text as one that is said today, so that nothing is recorded twice', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOfOld(...(await oldEvents(vault)));
      const desk = office(store, { vault, decoder: decoder(renaming) });
      expect(await desk.decide(stream, Client.setPlanGoal, facts, command(1))()).toMatchObject({
        right: { _tag: 'AlreadySo' },
      });
    });
  });

  it('that a step moves to a field of another kind is never revealed there', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOfOld(...(await oldEvents(vault)).slice(1));
      const desk = office(store, { vault, decoder: decoder(confusing) });
      const [made] = (await orThrow(desk.recorded(stream))).slice(begun.length).map(({ event }) => event);
      const { service, institution } = made as unknown as Client.ReferralMade;
      for (const [kind, moved] of [
        ['referral-service', service],
        ['referral-institution', institution],
      ] as const)
        expect(await vault.reveal(stream, kind, moved)()).toEqual(
          E.left({ _tag: 'TamperedText', stream, kind }),
        );
    });
  });
});
