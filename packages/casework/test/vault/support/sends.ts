import type { Casework } from '@pavadonis/casework';
import {
  addDays,
  amendEvent,
  civilDate,
  type Event,
  type EventId,
  GoalId,
  ReferralId,
  text,
  voidEvent,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import fc from 'fast-check';
import { command, firstOf, stream } from '../../commands/support/office';

/** The cases in which a text is compared with another one: were they sealed unlike, the answer would be another. */
export const CASES = [
  'linked',
  'linked already',
  'linked anew',
  'unlinked',
  'unlinked already',
  'a goal',
  'the same goal twice',
  'a goal refused',
  'a referral',
  'the same referral twice',
  'a referral refused',
  'amended',
  'amended to what holds',
  'voided',
  'voided twice',
] as const;
/** One of those cases. */
export type Case = (typeof CASES)[number];

/** An event as it stands in one of both stores, with its id. */
export interface Standing {
  readonly id: EventId;
  readonly event: Event;
}

/** A command that a host may send, and the case that each of its outcomes is. */
export interface Sent {
  readonly send: (to: Casework, number: number, standing: readonly Standing[]) => Promise<unknown>;
  /** Whether it gives events back as they were told to it, sealed, or says them anew. */
  readonly isGivenBack: boolean;
  readonly cases: Readonly<Partial<Record<'Recorded' | 'AlreadySo' | 'Refused', Case>>>;
}

const day = fc.nat(20).map((days) => addDays(civilDate('2024-02-19'), days));
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
  .record({ on: day, goalId: fc.nat(2).map((n) => exampleId(GoalId, 700 + n)), text: words })
  .map((facts) => planGoalSet.facts(facts));
const referrals = fc
  .record({
    on: day,
    referralId: fc.nat(1).map((n) => exampleId(ReferralId, 800 + n)),
    service: words,
    // without consent
    overridden: words,
  })
  .map((facts) => referralMade.facts(facts));

const sent = (cases: Sent['cases'], send: Sent['send'], isGivenBack = false): Sent => ({
  send,
  isGivenBack,
  cases,
});

const linking = ids.map((facts) =>
  sent({ Recorded: 'linked', AlreadySo: 'linked already' }, (to, number) =>
    to.decide(stream, Client.linkExternalId, facts, command(number))(),
  ),
);
const unlinking = ids.map((facts) =>
  sent({ Recorded: 'unlinked', AlreadySo: 'unlinked already' }, (to, number) =>
    to.decide(stream, Client.unlinkExternalId, facts, command(number))(),
  ),
);
const settingAGoal = goals.map((facts) =>
  sent({ Recorded: 'a goal', AlreadySo: 'the same goal twice', Refused: 'a goal refused' }, (to, number) =>
    to.decide(stream, Client.setPlanGoal, facts, command(number))(),
  ),
);
const referring = fc.tuple(referrals, papers).map(([facts, evidence]) =>
  sent(
    {
      Recorded: 'a referral',
      AlreadySo: 'the same referral twice',
      Refused: 'a referral refused',
    },
    (to, number) => to.decide(stream, Client.makeReferral, facts, command(number, { evidence }))(),
  ),
);
/** Returns one of the standing events, of a type if it is named and there is any. */
const oneOf = (standing: readonly Standing[], which: number, type?: Event['type']): Standing => {
  const ofType = standing.filter(({ event }) => event.type === type);
  const among = ofType.length > 0 ? ofType : standing;
  const one = among[which % among.length];
  if (one === undefined) throw new RangeError('nothing stands there');
  return one;
};

const about = fc.record({ days: fc.integer({ min: 0, max: 3 }), which: fc.nat(), isGivenBack: fc.boolean() });

const unlinkingWhatIsLinked = about.map(({ days, which, isGivenBack }) =>
  sent(
    { Recorded: 'unlinked', AlreadySo: 'unlinked already' },
    (to, number, standing) => {
      const { event } = oneOf(standing, which, 'ExternalIdLinked');
      const { scheme, value } = { ...externalIdLinked.facts(), ...event };
      const facts = { on: addDays(event.on, days), scheme, value };
      return to.decide(stream, Client.unlinkExternalId, facts, command(number))();
    },
    isGivenBack,
  ),
);
const linkingAnew = about.map(({ days, which, isGivenBack }) =>
  sent(
    { Recorded: 'linked', AlreadySo: 'linked already' },
    (to, number, standing) => {
      const { event } = oneOf(standing, which, 'ExternalIdUnlinked');
      const { scheme, value } = { ...externalIdLinked.facts(), ...event };
      const facts = { on: addDays(event.on, days), scheme, value };
      return to.decide(stream, Client.linkExternalId, facts, command(number))();
    },
    isGivenBack,
  ),
);
const voiding = fc.record({ on: day, reason: words, which: fc.nat() }).map(({ on, reason, which }) =>
  sent({ Recorded: 'voided', AlreadySo: 'voided twice' }, (to, number, standing) => {
    const { id } = oneOf(standing, which);
    return to.correct(stream, voidEvent, { on, reason, target: id }, command(number))();
  }),
);
const amending = fc
  .record({
    on: day,
    reason: words,
    which: fc.nat(),
    to: fc.oneof(
      goals.map(Client.PlanGoalSet.of.bind(Client.PlanGoalSet)),
      ids.map(Client.ExternalIdLinked.of.bind(Client.ExternalIdLinked)),
    ),
  })
  .map(({ which, to: amended, ...facts }) =>
    sent({ Recorded: 'amended', AlreadySo: 'amended to what holds' }, (to, number, standing) => {
      const { id } = oneOf(standing, which, amended.type);
      return to.correct(
        stream,
        amendEvent,
        { ...facts, target: id, to: amended } as never,
        command(number),
      )();
    }),
  );
const amendingToWhatStands = fc
  .record({ on: day, reason: words, which: fc.nat(), isGivenBack: fc.boolean() })
  .map(({ on, reason, which, isGivenBack }) =>
    sent(
      { Recorded: 'amended', AlreadySo: 'amended to what holds' },
      (to, number, standing) => {
        const { id, event } = oneOf(standing, which);
        const facts = { on, reason, target: id, to: event };
        return to.correct(stream, amendEvent, facts as never, command(number))();
      },
      isGivenBack,
    ),
  );
const addingEvidence = fc
  .tuple(fc.record({ on: day, target, reason: words }), papers)
  .map(([facts, evidence]) =>
    sent({}, (to, number) => to.addEvidence(stream, facts, command(number, { evidence }))()),
  );
const inPlaceOfAnother = fc
  .tuple(target, goals)
  .map(([voided, facts]) =>
    sent({}, (to, number) =>
      to.decideInPlaceOf(voided, stream, Client.setPlanGoal, facts, command(number))(),
    ),
  );

const commands = fc.oneof(
  { weight: 2, arbitrary: linking },
  { weight: 1, arbitrary: unlinking },
  { weight: 2, arbitrary: unlinkingWhatIsLinked },
  { weight: 2, arbitrary: linkingAnew },
  { weight: 4, arbitrary: settingAGoal },
  { weight: 3, arbitrary: referring },
  { weight: 1, arbitrary: voiding },
  { weight: 3, arbitrary: amending },
  { weight: 2, arbitrary: amendingToWhatStands },
  { weight: 1, arbitrary: addingEvidence },
  { weight: 1, arbitrary: inPlaceOfAnother },
);

/** The commands of a host, with few texts, so that much is said twice; now and then one is sent again as another command. */
export const sends: fc.Arbitrary<readonly Sent[]> = fc
  .array(fc.tuple(commands, fc.option(fc.nat(), { freq: 4 })), { minLength: 10, maxLength: 24, size: 'max' })
  .map((all) => {
    const said: Sent[] = [];
    for (const [one, again] of all)
      said.push(again === null || said.length === 0 ? one : (said[again % said.length] ?? one));
    return said;
  });
