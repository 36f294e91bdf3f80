import { describe, expect, it } from '@jest/globals';
import { addMonths, ageClass } from '@pavadonis/domain';
import type { PlannedClient } from '../../src/plan/history-plan';
import { plan } from '../../src/plan/plan';

const contacts = ({ episodes }: PlannedClient): readonly string[] =>
  episodes.flatMap(({ contactDays }) => contactDays);

const happenings: readonly (readonly [what: string, happensTo: (client: PlannedClient) => boolean])[] = [
  [
    'a second episode months after leaving',
    ({ episodes: [first, second] }) =>
      first?.end?.reason === 'left_latvia' &&
      second !== undefined &&
      second.start >= addMonths(first.end.on, 2),
  ],
  [
    'a time abroad within an episode',
    ({ episodes, departures }) =>
      departures.some(({ leftOn, returnedOn }) =>
        episodes.some(
          ({ start, end }) =>
            start < leftOn && returnedOn !== undefined && end !== undefined && returnedOn < end.on,
        ),
      ),
  ],
  [
    'a status granted during the service',
    ({ grants, episodes: [first] }) => first !== undefined && grants.some(({ on }) => on > first.start),
  ],
  [
    'a status granted before the service',
    ({ grants, episodes: [first] }) => first !== undefined && grants.some(({ on }) => on < first.start),
  ],
  [
    'an alternative status that becomes refugee status',
    ({ grants }) =>
      grants.length === 2 && grants[0]?.status === 'alternative' && grants[1]?.status === 'refugee',
  ],
  ['a status on 29 February', ({ grants }) => grants.some(({ on }) => on === '2020-02-29')],
  ['a birthday on 29 February', ({ birth }) => birth?.date.endsWith('-02-29') === true],
  [
    'a client who comes of age',
    ({ birth, episodes }) =>
      episodes.some(
        ({ start, contactDays }) =>
          birth?.precision === 'day' &&
          ageClass(birth, start) === 'child' &&
          ageClass(birth, contactDays.at(-1) ?? start) === 'adult',
      ),
  ],
  ['no birth date', ({ birth }) => birth === undefined],
  ['a birth known to the month', ({ birth }) => birth?.precision === 'month'],
  ['a birth known to the year', ({ birth }) => birth?.precision === 'year'],
  ['an estimated birth date', ({ birth }) => birth?.precision === 'estimated'],
  [
    'a year of birth that does not decide the age class',
    ({ birth, episodes: [first] }) =>
      first !== undefined && birth?.precision === 'year' && ageClass(birth, first.start) === 'unknown',
  ],
  ['an unknown sex', ({ sex }) => sex === 'unknown'],
  [
    'a birth in Latvia',
    ({ arrivalMode, birth, arrivedOn }) => arrivalMode === 'born_in_latvia' && birth?.date === arrivedOn,
  ],
  [
    'a minor without parents',
    ({ unaccompanied, birth, episodes: [first] }) =>
      unaccompanied && first !== undefined && ageClass(birth, first.start) === 'child',
  ],
  [
    'an end on the day of the last contact',
    ({ episodes }) => episodes.some(({ end, contactDays }) => end?.on === contactDays.at(-1)),
  ],
  [
    'a month without contact in an open episode',
    ({ episodes }) =>
      episodes.some(({ contactDays }) =>
        contactDays.some((day, i) => (contactDays[i + 1] ?? day).slice(0, 7) > addMonths(day, 1).slice(0, 7)),
      ),
  ],
  [
    'contact with both providers of April 2018',
    (client) => {
      const april = contacts(client).filter((day) => day.startsWith('2018-04'));
      return (april[0] ?? '9999') <= '2018-04-19' && (april.at(-1) ?? '') >= '2018-04-20';
    },
  ],
  [
    'a service before and after the end of the ESF activity',
    ({ episodes }) =>
      episodes.some(
        ({ start, contactDays }) => start <= '2023-11-30' && (contactDays.at(-1) ?? '') >= '2023-12-01',
      ),
  ],
  [
    'a service from 2021 to autumn 2023',
    ({ episodes }) =>
      episodes.some(({ start, end }) => start < '2022-01-01' && (end?.on ?? '9999') > '2023-10-31'),
  ],
  ['a place that is not known', ({ places }) => places.some(({ place }) => place.kind === 'unknown')],
  ['no nationality', ({ stateless, nationalities }) => stateless && nationalities.length === 0],
  ...(
    [
      'left_latvia',
      'plan_fulfilled',
      'time_limit_reached',
      'transferred_to_other_support',
      'client_declined',
      'no_contact',
      'deceased',
    ] as const
  ).map(
    (reason) =>
      [
        `the end ${reason}`,
        ({ episodes }: PlannedClient) => episodes.some(({ end }) => end?.reason === reason),
      ] as const,
  ),
];

describe('a plan holds the events of real histories', () => {
  const seeds = [1, 42].map((seed) => ({ seed, clients: plan(seed).clients }));

  it.each(happenings)('%s', (_, happensTo) => {
    expect(seeds.filter(({ clients }) => !clients.some(happensTo)).map(({ seed }) => seed)).toEqual([]);
  });
});
