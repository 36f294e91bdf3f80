import { describe, expect, it } from '@jest/globals';
import { civilDate, Country, type Entry, type EventId, settle, StreamName, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, recordedInOrder, stateAfter } from '@pavadonis/testing';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged, externalIdLinked, mergeReverted } from '@pavadonis/testing/examples/identity';
import { eventId, laterEpisodeId, otherClientId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { planAgreed, planDrawnUp, planGoalProgressed, planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralAnswered, referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { provision, serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered, workerAssigned } from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';

type Stream = readonly Client.Recordable[];

/** Streams as one store holds them: the events of the first, then of the next. */
const stored = (...streams: readonly Stream[]): readonly (readonly Entry<Client.Event>[])[] => {
  let before = 0;
  return streams.map((events, index) => {
    const stream = written(StreamName, `client-018f0000-0000-7000-8000-00000000000${String(index)}`);
    const entries = recordedInOrder(events).map((each): typeof each & { readonly id: EventId } => ({
      ...each,
      stream,
      position: before + each.position,
    }));
    before += events.length;
    return settle<Client.Event>(entries);
  });
};

const stateAcrossStreams = (survivor: Stream, ...others: readonly Stream[]): Client.State => {
  const [first = [], ...rest] = stored(survivor, ...others);
  return Client.stateAcrossStreams(first, ...rest);
};

// one provider registers a person in 2022, another the same person in 2024
const first: Stream = [
  clientRegistered({ on: civilDate('2022-03-01'), arrivedOn: civilDate('2022-02-20') }),
  asylumApplicationLodged({ on: civilDate('2022-03-01') }),
  serviceStarted({ on: civilDate('2022-03-07') }),
  workerAssigned({ on: civilDate('2022-03-07') }),
  statusGranted({ on: civilDate('2022-06-15') }),
  serviceEnded({ on: civilDate('2022-12-31'), reason: 'left_latvia' }),
  leftLatvia({ on: civilDate('2022-12-31'), learnedOn: civilDate('2022-12-31') }),
  clientsMerged({ on: civilDate('2024-02-20') }),
];
const second: Stream = [clientRegistered(), asylumApplicationLodged(), externalIdLinked()];
const { on, stateless, countryOfOrigin, arrivalMode, unaccompaniedMinor } = clientRegistered.facts();
const little = {
  on,
  sex: 'unknown',
  nationalities: [],
  stateless,
  countryOfOrigin,
  arrivalMode,
  unaccompaniedMinor,
} as const;
const saysLittle = Client.ClientRegistered.of(little);
const start = {
  on: civilDate('2024-02-26'),
  episodeId: laterEpisodeId,
  serviceKind: 'social_worker_and_mentor',
} as const;
const startService = Client.startService(start, provision());

describe('a client over streams', () => {
  it('is who the survivor is registered as', () => {
    expect(stateAcrossStreams(second, first).registration.registered).toStrictEqual(clientRegistered());
    expect(stateAcrossStreams(first, second).registration.registered).toStrictEqual(first[0]);
  });

  it('is known by what only a merged registration says', () => {
    const merged = { sex: 'male', nationalities: [written(Country, 'SY')] } as const;
    const registrations = [
      clientRegistered({ ...merged, on: civilDate('2022-03-01'), countryOfOrigin: written(Country, 'SY') }),
      clientRegistered({ on: civilDate('2023-03-01') }),
    ];
    const [own, ...others] = [[saysLittle], ...registrations.map((each) => [each])] as const;
    for (const streams of [others, others.toReversed()])
      expect(Client.registeredAs(stateAcrossStreams(own, ...streams))).toStrictEqual(
        clientRegistered(merged),
      );
    expect(Client.registeredAs(stateAcrossStreams([clientRegistered()], ...others))).toStrictEqual(
      clientRegistered(),
    );
    expect(Client.registeredAs(stateAcrossStreams([], own, ...others))).toStrictEqual(registrations[0]);
    expect(Client.registeredAs(stateAcrossStreams(own))).toStrictEqual(saysLittle);
  });

  it('is judged by what only a merged registration says, as amended', () => {
    const own: Stream = [saysLittle, asylumApplicationLodged()];
    const born = (date: string) =>
      clientRegistered({
        birth: { date: civilDate(date), precision: 'day' },
        arrivedOn: civilDate('2023-01-10'),
      });
    const merged: Stream = [born('2010-01-01')];
    const amended: Stream = [...merged, eventAmended(born('2001-01-01'), eventId(1))];
    const old = Client.startService(start, provision({ operation: { ruleSet: 'SP-2016' } }));
    expect(old(stateAcrossStreams(own))).toMatchObject(E.right([{ type: 'ServiceStarted' }]));
    expect(old(stateAcrossStreams(own, merged))).toStrictEqual(
      E.left({ _tag: 'PastServiceLimit', limit: civilDate('2023-04-10') }),
    );
    const consent = Client.giveConsent(consentGiven.facts({ givenBy: 'guardian' }));
    expect(consent(stateAcrossStreams(own, merged))).toMatchObject(E.right([{ type: 'ConsentGiven' }]));
    expect(consent(stateAcrossStreams(own, amended))).toStrictEqual(E.left({ _tag: 'OfAge' }));
  });

  it('is registered in the survivor’s own stream, once and with its own facts', () => {
    const again = Client.registerClient(little);
    expect(again(stateAcrossStreams([saysLittle], [clientRegistered()]))).toStrictEqual(E.right([]));
    expect(again(stateAcrossStreams([], [clientRegistered()]))).toStrictEqual(E.right([saysLittle]));
    expect(
      Client.registerClient(clientRegistered.facts())(stateAcrossStreams([saysLittle], [clientRegistered()])),
    ).toStrictEqual(E.left({ _tag: 'ClientAlreadyRegistered' }));
    expect(startService(stateAcrossStreams([], second))).toStrictEqual(
      E.left({ _tag: 'ClientNotRegistered' }),
    );
  });

  it('is itself merged only by the survivor’s own stream', () => {
    const survivor: Stream = [...second, clientsMerged()];
    const { merges } = stateAfter(Client, survivor).identity;
    expect(stateAcrossStreams(survivor, [...first, mergeReverted()]).identity.merges).toStrictEqual(merges);
  });

  it('takes decisions, which the merged stream does not', () => {
    expect(stateAcrossStreams(second, first).identity.merges.length).toBe(0);
    client(...first)
      .when(Client.changeResidence({ on: start.on, residence: { kind: 'unknown' } }))
      .refuses({ _tag: 'ClientIsMerged', survivorId: otherClientId });
  });

  it('is what the survivor is where nobody is merged', () =>
    expect(stateAcrossStreams(first)).toStrictEqual(stateAfter(Client, first)));

  it('has all episodes, absences and grants (edge case 6)', () => {
    const person = stateAcrossStreams(second, first);
    const episodes = [...person.service.episodes.values()];
    expect(episodes.map(({ started: { on }, end }) => [on, end])).toEqual([['2022-03-07', '2022-12-31']]);
    expect(person.work.assignments.size).toBe(1);
    expect(person.law.grants.map(({ from }) => from)).toEqual(['2022-06-15']);
    expect(Client.isAway(person, civilDate('2023-06-01'))).toBe(true);
    expect(person.identity.externalIds.size).toBe(1);
  });

  it('keeps one stream’s protection beside an application', () => {
    expect(Client.targetGroupOn(stateAcrossStreams(second, first), start.on)).toBe('alternative');
    expect(Client.targetGroupOn(stateAcrossStreams(second), start.on)).toBe('asylum_seeker');
  });

  it('has no service 12 months after a merged grant', () => {
    const here: Stream = [...second, returnedToLatvia({ on: civilDate('2024-02-01') })];
    expect(startService(stateAcrossStreams(here))).toStrictEqual(
      E.right([serviceStarted({ on: start.on, episodeId: laterEpisodeId })]),
    );
    expect(startService(stateAcrossStreams(here, first))).toStrictEqual(
      E.left({ _tag: 'PastServiceLimit', limit: civilDate('2023-06-15') }),
    );
  });

  it('is away by one stream until a return in either', () =>
    expect(startService(stateAcrossStreams(second, first))).toStrictEqual(
      E.left({ _tag: 'NotInLatvia', on: start.on }),
    ));

  it('has no episode that overlaps a merged one', () =>
    expect(
      Client.startService(
        { ...start, on: civilDate('2022-06-01') },
        provision(),
      )(stateAcrossStreams(second, first)),
    ).toMatchObject(E.left({ _tag: 'EpisodeOverlaps' })));

  it('may have one beside an episode that ended as a duplicate in the merged stream', () => {
    const on = civilDate('2024-03-01');
    const open: Stream = [clientRegistered(), asylumApplicationLodged(), serviceStarted()];
    const begin = Client.startService({ ...start, on }, provision());
    const endedAs = (reason: Client.EndReason): Stream => [...open, serviceEnded({ on, reason })];
    expect(begin(stateAcrossStreams(second, endedAs('duplicate')))).toMatchObject(
      E.right([{ type: 'ServiceStarted' }]),
    );
    expect(begin(stateAcrossStreams(second, endedAs('no_contact')))).toMatchObject(
      E.left({ _tag: 'EpisodeOverlaps' }),
    );
    expect(begin(stateAcrossStreams(endedAs('duplicate'), second))).toMatchObject(
      E.left({ _tag: 'EpisodeOverlaps' }),
    );
  });

  it('has the plan and the contacts of the merged client', () => {
    const events = [supportDelivered(), planDrawnUp(), planGoalSet()];
    const [story, other] = [
      [clientRegistered(), asylumApplicationLodged(), serviceStarted(), ...events],
      [clientRegistered()],
    ];
    const person = stateAcrossStreams(other, story);
    expect([person.work.contacts.size, person.plan.plans.size, person.plan.goals.size]).toEqual([1, 1, 1]);
  });

  it('adds nothing to an episode that began in the merged stream', () => {
    const on = civilDate('2022-05-02');
    const person = stateAcrossStreams(second, first);
    expect(Client.assignWorker(workerAssigned.facts({ on, role: 'mentor' }))(person)).toStrictEqual(
      E.left({ _tag: 'BegunInMergedStream' }),
    );
    expect(Client.assignWorker(workerAssigned.facts({ on }))(person)).toStrictEqual(E.right([]));
  });

  it('adds nothing to what began in a merged stream', () => {
    const begun: Stream = [
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted(),
      planDrawnUp(),
      planGoalSet(),
      referralMade(),
    ];
    const person = stateAcrossStreams([clientRegistered()], begun);
    const answers = [
      Client.agreePlan(planAgreed.facts())(person),
      Client.progressGoal(planGoalProgressed.facts())(person),
      Client.answerReferral(referralAnswered.facts())(person),
    ];
    for (const answer of answers) expect(answer).toStrictEqual(E.left({ _tag: 'BegunInMergedStream' }));
  });

  it('is the same whichever stream comes first among the merged', () => {
    const third: Stream = [
      clientRegistered(),
      asylumApplicationLodged({ on: civilDate('2023-01-09') }),
      returnedToLatvia(),
    ];
    const [a = [], b = [], c = []] = stored(second, first, third);
    expect(Client.stateAcrossStreams(a, b, c)).toStrictEqual(Client.stateAcrossStreams(a, c, b));
  });

  it('obeys corrections of the merged stream', () => {
    const corrected: Stream = [...first, eventVoided({ target: eventId(5) })];
    expect(stateAcrossStreams(second, corrected).law.grants.length).toBe(0);
  });

  it('is two again once the merge is reverted (edge case 7)', () => {
    const reverted: Stream = [...first, mergeReverted()];
    const { identity, ...state } = stateAfter(Client, reverted);
    const { identity: before, ...stateBefore } = stateAfter(Client, first.slice(0, -1));
    expect(state).toStrictEqual(stateBefore);
    expect(identity.externalIds).toStrictEqual(before.externalIds);
    const back = returnedToLatvia({ on: civilDate('2024-12-02') });
    client(...reverted)
      .when(Client.returnToLatvia(returnedToLatvia.facts({ on: back.on })))
      .records(back);
    expect(startService(stateAcrossStreams(second))).toMatchObject(E.right([{ type: 'ServiceStarted' }]));
  });
});
