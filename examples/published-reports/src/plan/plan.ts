import { arrivals } from './arrivals';
import { LAST_DAY } from './calendar';
import { complexity, lighterMonths } from './complexity';
import { countries } from './countries';
import { courses } from './courses';
import { type Draft, drafts, type DraftStay } from './drafts';
import { type Ending, endings } from './endings';
import { flows } from './flows';
import type { HistoryPlan, PlannedClient, PlannedDeparture } from './history-plan';
import { whereabouts } from './outside';
import { people } from './people';
import { liepnaResidents, places } from './places';
import { centres, provisions } from './provisions';
import { type Random, random } from './random';
import { specialGrants } from './special-grants';
import { staff } from './staff';
import { starters } from './starters';
import { grants } from './statuses';

type Details = Omit<PlannedClient, 'key' | 'nationalities' | 'episodes' | 'departures'>;

const abroadWithin = ({ interruption }: Draft): readonly PlannedDeparture[] =>
  interruption?.kind === 'abroad'
    ? [{ leftOn: interruption.leftOn, returnedOn: interruption.returnedOn, mode: 'self' }]
    : [];

const clientOf = (draft: Draft, details: Details, ended: ReadonlyMap<DraftStay, Ending>): PlannedClient => ({
  ...details,
  key: draft.key,
  nationalities: details.stateless ? [] : [details.countryOfOrigin],
  departures: [...abroadWithin(draft), ...draft.stays.flatMap((stay) => ended.get(stay)?.departure ?? [])],
  episodes: draft.stays.map((stay) => {
    const end = ended.get(stay);
    return {
      start: stay.start,
      ...(end === undefined ? {} : { end: { on: end.on, reason: end.reason } }),
      contactDays: stay.contactDays,
    };
  }),
});

const known = <A>(value: A | undefined): A => {
  if (value === undefined) throw new RangeError('a part of the plan left out a client');
  return value;
};

/**
 * Makes an invented history that meets the published figures, for any whole number as seed; the same seed gives the
 * same history. It goes from the whole to the parts: the number served in each month, the clients, their days, and
 * everything else that happens to them. Throws a `RangeError` if no history can meet the targets.
 */
export const plan = (seed: number): HistoryPlan => {
  const chance = (subject: string): Random => random(seed, subject);

  const starting = starters(chance('starters'));
  const served = courses(starting, flows(starting, chance('flows')), chance('courses'));
  const all = drafts(served, chance('days'));

  const special = specialGrants(all, chance('special grants'));
  const inLiepna = liepnaResidents(all, chance('liepna'));
  const origins = countries(all, special, chance('countries'));
  const persons = people(all, chance('people'));
  const isRecent = (key: number): boolean => special.has(key) || inLiepna.has(key);
  const arrived = arrivals(all, persons, origins, isRecent, chance('arrivals'));
  const seen = whereabouts(all, chance('whereabouts'));

  const ofStatus = chance('statuses');
  const granted = all.map((draft) =>
    grants(
      {
        draft,
        arrival: known(arrived[draft.key]),
        special: special.get(draft.key),
        outsideBy: seen.get(draft.key)?.outsideBy,
        staysSeeker: inLiepna.has(draft.key),
      },
      ofStatus,
    ),
  );
  const ended = endings(
    all,
    ({ key }) => ({ arrival: known(arrived[key]), grants: known(granted[key]) }),
    chance('endings'),
  );

  const lighter = lighterMonths(all, chance('lighter months'));
  const ofPlace = chance('places');
  const ofComplexity = chance('complexity');
  const ofNationality = chance('nationality');
  const clients = all.map((draft) => {
    const { key } = draft;
    const { sex, unaccompanied, birth } = known(persons[key]);
    const { arrivalMode, arrivedOn, appliedOn } = known(arrived[key]);
    const status = known(granted[key]);
    const livesInLiepna = inLiepna.has(key);
    const details: Details = {
      sex,
      ...(birth === undefined ? {} : { birth }),
      countryOfOrigin: known(origins.get(key)),
      stateless: ofNationality.chance(1),
      arrivalMode,
      arrivedOn,
      unaccompanied,
      appliedOn,
      grants: status,
      places: places({ draft, whereabouts: seen.get(key), grants: status, livesInLiepna }, ofPlace),
      complexity: complexity(draft, lighter.get(key), ofComplexity),
    };
    return clientOf(draft, details, ended);
  });

  return { lastDay: LAST_DAY, clients, provisions, staff, centres };
};
