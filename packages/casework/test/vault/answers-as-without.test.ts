import { afterAll, describe, expect, it } from '@jest/globals';
import type { Casework } from '@pavadonis/casework';
import {
  addDays,
  amendEvent,
  civilDate,
  type Event,
  GoalId,
  isSealed,
  type MatchId,
  ReferralId,
  sealEvent,
  type StreamName,
  type Text,
  text,
  voidEvent,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { command, eventsOf, firstOf, office, storeOf, stream } from '../commands/support/office';
import { withVault } from './support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

type Send = (to: Casework, number: number) => Promise<unknown>;

const day = fc.nat(40).map((days) => addDays(civilDate('2024-02-19'), days));
const words = fc.constantFrom('jā', 'nē', 'to speak with the neighbours').map(text);
const papers = fc
  .constantFrom('24-0117', '24-0118')
  .map((number) => [{ kind: text('decision'), number: text(number), issuer: text('the office') }]);
const target = fc.integer({ min: 1, max: 12 }).map(firstOf);

const ids = fc.record({
  on: day,
  scheme: fc.constantFrom('eurodac', ' Eurodac', 'asylum-case').map(text),
  value: fc.constantFrom('xa1', 'XA1 ', 'case 24-0117').map(text),
});
const goals = fc
  .record({ on: day, goalId: fc.nat(1).map((n) => exampleId(GoalId, 700 + n)), text: words })
  .map((facts) => planGoalSet.facts(facts));
const referrals = fc
  .record({ on: day, referralId: fc.nat(1).map((n) => exampleId(ReferralId, 800 + n)), service: words })
  .map((facts) => referralMade.facts(facts));

/** The commands that a host may send, with few texts, so that much is said twice. */
const sends: fc.Arbitrary<Send> = fc.oneof(
  ids.map(
    (facts): Send =>
      (to, number) =>
        to.decide(stream, Client.linkExternalId, facts, command(number))(),
  ),
  ids.map(
    (facts): Send =>
      (to, number) =>
        to.decide(stream, Client.unlinkExternalId, facts, command(number))(),
  ),
  goals.map(
    (facts): Send =>
      (to, number) =>
        to.decide(stream, Client.setPlanGoal, facts, command(number))(),
  ),
  fc.tuple(referrals, papers).map(
    ([facts, evidence]): Send =>
      (to, number) =>
        to.decide(stream, Client.makeReferral, facts, command(number, { evidence }))(),
  ),
  fc.record({ on: day, target, reason: words }).map(
    (facts): Send =>
      (to, number) =>
        to.correct(stream, voidEvent, facts, command(number))(),
  ),
  fc
    .record({
      on: day,
      target,
      reason: words,
      to: fc.oneof(
        goals.map(Client.PlanGoalSet.of.bind(Client.PlanGoalSet)),
        ids.map(Client.ExternalIdLinked.of.bind(Client.ExternalIdLinked)),
      ),
    })
    .map(
      (facts): Send =>
        (to, number) =>
          to.correct(stream, amendEvent, facts as never, command(number))(),
    ),
  fc.tuple(fc.record({ on: day, target, reason: words }), papers).map(
    ([facts, evidence]): Send =>
      (to, number) =>
        to.addEvidence(stream, facts, command(number, { evidence }))(),
  ),
  fc.tuple(target, goals).map(
    ([voided, facts]): Send =>
      (to, number) =>
        to.decideInPlaceOf(voided, stream, Client.setPlanGoal, facts, command(number))(),
  ),
);

/** Returns an event as it would be without a vault. */
const revealed = async (vault: Vault, of: StreamName, event: Event): Promise<Event> => {
  const texts = new Map<Text, string>();
  const seen: (readonly [string, Text])[] = [];
  const sameAs = () => '' as MatchId;
  sealEvent(event, {
    text: (sealed, kind) => {
      seen.push([kind, sealed]);
      return sealed;
    },
    sameAs,
  });
  for (const [kind, sealed] of seen) {
    expect(isSealed(sealed)).toBe(true);
    texts.set(sealed, await orThrow(vault.reveal(of, kind, sealed)));
  }
  return sealEvent(event, { text: (sealed) => texts.get(sealed) as Text, sameAs });
};

const withoutMatches = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, each: unknown) => (name === 'sameAs' ? undefined : each)));

interface Answer {
  readonly _tag: string;
  readonly events?: readonly { readonly event: Event }[];
}

/** Returns an answer as it would be without a vault. */
const answerRevealed = async (vault: Vault, answer: unknown): Promise<unknown> => {
  const given = answer as E.Either<unknown, Answer>;
  if (E.isLeft(given) || given.right.events === undefined) return answer;
  const events = [];
  for (const each of given.right.events)
    events.push({ ...each, event: await revealed(vault, stream, each.event) });
  return E.right({ ...given.right, events });
};

describe('any commands', () => {
  it('are answered with a vault as without one, and record the same', async () => {
    const tags = new Map<string, number>();
    await withVault(newName(), async (vault) => {
      const property = fc.asyncProperty(
        fc.array(sends, { minLength: 8, maxLength: 14, size: 'max' }),
        async (all) => {
          const [clear, sealed] = [await storeOf(), await storeOf()];
          const [without, within] = [office(clear), office(sealed, { vault })];
          for (const [at, send] of all.entries()) {
            const answer = await send(without, at + 1);
            const tag = (answer as E.Right<Answer>).right._tag;
            tags.set(tag, (tags.get(tag) ?? 0) + 1);
            expect(withoutMatches(await answerRevealed(vault, await send(within, at + 1)))).toEqual(
              withoutMatches(answer),
            );
          }
          const events = [];
          for (const event of await eventsOf(sealed)) events.push(await revealed(vault, stream, event));
          expect(withoutMatches(events)).toEqual(withoutMatches(await eventsOf(clear)));
        },
      );
      await fc.assert(property, { numRuns: 60 });
    });
    expect(
      Math.min(...['Recorded', 'AlreadySo', 'Refused'].map((tag) => tags.get(tag) ?? 0)),
    ).toBeGreaterThan(20);
  }, 120_000);
});
