import { afterAll, describe, expect, it } from '@jest/globals';
import type { Casework } from '@pavadonis/casework';
import { amendEvent, type Text, text, voidEvent } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { amendment, eventVoided } from '@pavadonis/testing/examples/correction';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import * as E from 'fp-ts/Either';
import { command, eventsOf, firstOf, office, storeOf, stream } from '../commands/support/office';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const halves = ['\ud83d', 'a\ud83d', '\udc4d', 'jā \udc4d', '\udc4d\ud83d'] as unknown as readonly Text[];

const goal = planGoalSet.facts({ text: text('to speak with the neighbours') });
const linked = externalIdLinked.facts();

/** Every way by which a text gets to a vault, with a text in it. */
const entries: Readonly<Record<string, (to: Casework, half: Text) => Promise<unknown>>> = {
  'a fact': (to, half) => to.decide(stream, Client.setPlanGoal, { ...goal, text: half }, command(10))(),
  'one fact of several': (to, half) =>
    to.decide(stream, Client.makeReferral, referralMade.facts({ service: half }), command(10))(),
  'an identifier': (to, half) =>
    to.decide(stream, Client.linkExternalId, { ...linked, value: half }, command(10))(),
  'the register of an identifier': (to, half) =>
    to.decide(stream, Client.linkExternalId, { ...linked, scheme: half }, command(10))(),
  'an identifier to be unlinked': (to, half) =>
    to.decide(stream, Client.unlinkExternalId, { ...linked, value: half }, command(10))(),
  'a number of evidence': (to, half) =>
    to.decide(
      stream,
      Client.setPlanGoal,
      goal,
      command(10, { evidence: [{ kind: text('decision'), number: half }] }),
    )(),
  'an issuer of evidence': (to, half) =>
    to.decide(
      stream,
      Client.setPlanGoal,
      goal,
      command(10, { evidence: [{ kind: text('decision'), number: text('1'), issuer: half }] }),
    )(),
  'evidence added later': (to, half) =>
    to.addEvidence(
      stream,
      { on: goal.on, target: firstOf(1), reason: text('found') },
      command(10, { evidence: [{ kind: text('decision'), number: half }] }),
    )(),
  'the reason of a correction': (to, half) =>
    to.correct(
      stream,
      voidEvent,
      { ...eventVoided.facts(), target: firstOf(1), reason: half },
      command(10),
    )(),
  'a text of an amendment': (to, half) => {
    const { on, reason } = amendment(planGoalSet());
    const facts = { on, reason, target: firstOf(1), to: planGoalSet({ text: half }) };
    return to.correct(stream, amendEvent, facts as never, command(10))();
  },
  'an identifier of an amendment': (to, half) => {
    const { on, reason } = amendment(planGoalSet());
    const facts = { on, reason, target: firstOf(2), to: externalIdLinked({ value: half }) };
    return to.correct(stream, amendEvent, facts as never, command(10))();
  },
  'a fact in place of another': (to, half) =>
    to.decideInPlaceOf(firstOf(1), stream, Client.setPlanGoal, { ...goal, text: half }, command(10))(),
};

describe('half a surrogate pair', () => {
  it.each(Object.keys(entries))(
    'is refused with its reason as %s, and nothing is recorded',
    async (entry) => {
      await withVault(newName(), async (vault) => {
        const store = await storeOf();
        const one = office(store, { vault });
        await one.decide(stream, Client.setPlanGoal, goal, command(1))();
        await one.decide(stream, Client.linkExternalId, linked, command(2))();
        const before = await eventsOf(store);
        for (const half of halves) {
          expect(await entries[entry]?.(one, half)).toEqual(
            E.left({ _tag: 'TextNotSealed', stream, why: { _tag: 'HalfSurrogate' } }),
          );
          expect(await eventsOf(store)).toEqual(before);
        }
      });
    },
  );
});
