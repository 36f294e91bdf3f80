import { describe, expect, it } from '@jest/globals';
import { type RecordableOf, civilDate, month } from '@pavadonis/domain';
import { centre, client, clientNo, type GivenEvent, operation } from '@pavadonis/testing';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { consentWithdrawn } from '@pavadonis/testing/examples/consent';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientId, mentorId, otherContactId, otherCostId } from '@pavadonis/testing/examples/ids';
import { claimPaid, costRecorded } from '@pavadonis/testing/examples/operation';
import { planClosed, planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralAnswered, referralCompleted, referralMade } from '@pavadonis/testing/examples/referral';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { history, planted } from '../support/planted';
import { sound } from '../support/sound';

const on = civilDate;
const LATER = '2026-12-31';

// each later than the one in the sound history, and otherwise the same
const again = {
  registration: clientRegistered({ on: on('2024-02-06') }),
  episode: serviceStarted({ on: on('2024-02-13') }),
  plan: planDrawnUp({ on: on('2024-12-01') }),
  goal: planGoalSet({ on: on('2024-12-01') }),
  closing: planClosed({ on: on('2025-12-01') }),
  contact: supportDelivered({ on: on('2024-12-02') }),
  referral: referralMade({ on: on('2024-12-02') }),
  answer: referralAnswered({ on: on('2024-12-03') }),
  completion: referralCompleted({ on: on('2024-12-04') }),
} satisfies Readonly<Record<string, RecordableOf['client']>>;

const placesOf = (type: string): readonly number[] =>
  [...sound.entries()].filter(([, { event }]) => event.type === type).map(([place]) => place + 1);

describe('a thing told twice of a person is found, with the first', () => {
  it.each(Object.entries(again))('%s', (_, event) => {
    const twice = planted(client(event))
      .finds(LATER)
      .filter(({ _tag }) => _tag === 'RecordedTwice');
    const [first = 0] = placesOf(event.type);
    expect(twice).toMatchObject([{ on: event.on, shownBy: [first, sound.length + 1] }]);
  });

  it('as a second death, in one stream', () => {
    const deaths = [clientDied({ on: on('2026-01-02') }), clientDied({ on: on('2026-01-03') })] as const;
    const tags = (...stories: readonly Iterable<GivenEvent>[]) =>
      planted(...stories)
        .finds(LATER)
        .map(({ _tag }) => _tag);
    expect(tags(client(...deaths))).toContain('RecordedTwice');
    expect(
      tags(
        client(deaths[0]),
        clientNo(2)(clientRegistered(), deaths[0], clientsMerged({ survivorId: clientId })),
      ),
    ).not.toContain('RecordedTwice');
  });
});

describe('a second contact or referral of one id is found for that alone', () => {
  it.each([
    ['a contact after the service', supportDelivered({ on: on('2025-07-01') })],
    [
      'a contact by a worker who was not engaged',
      supportDelivered({ on: on('2024-12-02'), workerIds: [mentorId] }),
    ],
    ['a referral after consent was withdrawn', referralMade({ on: on('2024-12-02') })],
  ])('%s', (_, event) => {
    const withdrawn = consentWithdrawn({ on: on('2024-12-01'), scopes: ['referral'] });
    expect(planted(client(withdrawn, event)).finds(LATER)).toMatchObject([
      { _tag: 'RecordedTwice', shownBy: [placesOf(event.type)[0], sound.length + 2] },
    ]);
  });

  it('and serves no month that is paid for', () => {
    const december = month('2024-12');
    const paid = costRecorded({
      costId: otherCostId,
      month: december,
      units: [{ clientId, month: december }],
    });
    const tags = (...contacts: readonly RecordableOf['client'][]) =>
      planted(client(...contacts), operation(paid))
        .finds(LATER)
        .map(({ _tag }) => _tag);
    expect(tags(again.contact)).toEqual(['UnitWithoutSupport', 'RecordedTwice']);
    expect(tags({ ...again.contact, contactId: otherContactId })).toEqual([]);
  });
});

describe('a thing told twice of an institution is found, with the first', () => {
  it('opening, beginning of the service and closing of a centre', () => {
    const days = ['2026-01-02', '2026-01-03'].map(on);
    const events = [
      centreOpened({ on: on('2026-01-01') }),
      ...days.map((day) => centreOpened({ on: day })),
      ...days.map((day) => centreServiceStarted({ on: day })),
      ...days.map((day) => centreClosed({ on: day })),
    ];
    const twice = history(centre(...events)).finds(LATER);
    expect(twice.map(({ _tag }) => _tag)).toEqual(Array(4).fill('RecordedTwice'));
  });

  it('payment of a claim', () => {
    expect(planted(operation(claimPaid({ on: on('2026-01-02') }))).finds(LATER)).toMatchObject([
      { _tag: 'RecordedTwice', on: '2026-01-02' },
    ]);
  });
});
