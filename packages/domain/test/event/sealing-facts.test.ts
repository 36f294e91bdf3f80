import { describe, expect, it } from '@jest/globals';
import {
  amendEvent,
  catalogue,
  event,
  type Event,
  isSealed,
  MatchId,
  personal,
  personalFacts,
  sealEvent,
  sealFacts,
  type Sealing,
  type Text,
  text,
  voidEvent,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { amendment, eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';

const matched = exampleId(MatchId, 700);

/** Seals nothing, but writes texts of the form of sealed ones, and lists what it was given. */
const sealing = () => {
  const texts: (readonly [kind: string, text: string])[] = [];
  const ids: (readonly [scheme: string, value: string])[] = [];
  const how: Sealing = {
    text: (given, kind) => {
      texts.push([kind, given]);
      return `sealed:1:${String(texts.length).padStart(118, 'A')}` as Text;
    },
    sameAs: ({ scheme, value }) => {
      ids.push([scheme, value]);
      return matched;
    },
  };
  return { how, texts, ids };
};

const unlike = externalIdLinked.facts({ scheme: text(' Eurodac'), value: text('lv1 ') });

describe('facts', () => {
  it('have their personal texts sealed, and nothing else', () => {
    const { how, texts } = sealing();
    const facts = referralMade.facts();
    const sealed = sealFacts(Client.makeReferral, facts, how);
    expect(texts).toEqual([
      ['referral-institution', facts.institution],
      ['referral-service', facts.service],
    ]);
    expect([sealed.institution, sealed.service].every(isSealed)).toBe(true);
    expect({ ...sealed, institution: facts.institution, service: facts.service }).toEqual(facts);
  });

  it('name an identifier in its normal form, and what stands for it', () => {
    const { how, texts, ids } = sealing();
    expect(sealFacts(Client.linkExternalId, unlike, how)).toMatchObject({
      scheme: 'eurodac',
      sameAs: matched,
    });
    expect([texts, ids]).toEqual([[['external-id', 'LV1']], [['eurodac', 'LV1']]]);
  });

  it('of corrections hold a reason, and the texts of any event that is put right', () => {
    const { how, texts, ids } = sealing();
    const { target, on, reason } = eventVoided();
    sealFacts(voidEvent, { target, on, reason }, how);
    expect(texts).toEqual([['correction-reason', reason]]);
    const amended = sealFacts(amendEvent, amendment(externalIdLinked(unlike)), how);
    expect(amended.to).toMatchObject({ scheme: 'eurodac', sameAs: matched });
    expect(isSealed(amended.to.value)).toBe(true);
    expect(texts.slice(1)).toEqual([
      ['external-id', 'LV1'],
      ['correction-reason', amendment(externalIdLinked()).reason],
    ]);
    expect(ids).toEqual([['eurodac', 'LV1']]);
  });

  it('of a decision that names no personal ones are as they were', () => {
    const facts = planGoalSet.facts();
    expect(sealFacts(() => undefined, facts, sealing().how)).toBe(facts);
  });

  it('of a host’s own decision are sealed by the codec that it names', () => {
    const TwoGoals = event('TwoGoals', 1, { first: personal('goal-text'), second: personal('goal-text') });
    const setTwoGoals = personalFacts(TwoGoals, ({ first, second }) => [first, second]);
    const { how, texts } = sealing();
    const { on } = planGoalSet.facts();
    const goal = text('to find a flat');
    sealFacts(setTwoGoals, { on, first: goal, second: goal }, how);
    expect(texts).toHaveLength(2);
  });

  it.each([[{ scheme: 'eurodac' }], [{ scheme: 'eurodac', value: '' }], [{}]])(
    'that are no identifier are left to the codec, which refuses them: %j',
    (facts) => {
      const { how, texts, ids } = sealing();
      expect(sealFacts(Client.linkExternalId, facts, how)).toEqual(facts);
      expect([texts, ids]).toEqual([[], []]);
    },
  );
});

describe('a decision', () => {
  it('names only the event whose facts it takes', () => {
    const decide = ({ nothing }: { readonly nothing: string }) => nothing;
    // @ts-expect-error the facts of a goal do not have what the decision takes
    expect(personalFacts(Client.PlanGoalSet, decide)).toBe(decide);
  });
});

describe('an event', () => {
  const every = Object.values(everyEvent).flat();

  it.each(every.map((each) => [each.type, each] as const))('holds no clear personal text: %s', (_, each) => {
    const { how, texts } = sealing();
    const sealed = sealEvent<Event>(each, how);
    const again: string[] = [];
    sealEvent<Event>(sealed, { ...how, text: (given) => (again.push(given), given) });
    expect(again).toHaveLength(texts.length);
    expect(again.every(isSealed)).toBe(true);
    expect(Object.values(catalogue).some((codec) => codec.is(sealed))).toBe(true);
  });

  it('that amends another is sealed once', () => {
    const { how, texts } = sealing();
    sealEvent<Event>(eventAmended(referralMade()), how);
    expect(texts).toHaveLength(3);
  });
});
