import { addDays, addMonths, type CivilDate, civilDate, lastDayOf, month } from '@pavadonis/domain';
import { later, monthAt, placeOf } from './calendar';
import { type Draft, lastContactOf, servedBetween, startedOn } from './drafts';
import type { PlannedBirth, PlannedClient } from './history-plan';
import type { Random } from './random';
import { served } from './targets';

/** A client's personal facts; a newborn came to the service with the birth in Latvia. */
export interface Person extends Pick<PlannedClient, 'sex' | 'unaccompanied'> {
  readonly birth?: PlannedBirth;
  readonly newborn: boolean;
}

const isChild = ({ kind }: Draft): boolean => kind === 'girl' || kind === 'boy';

const yearsBefore = (date: CivilDate, years: number): CivilDate => addMonths(date, -12 * years);

const exactly = (date: CivilDate): PlannedBirth => ({ date, precision: 'day' });

/** Returns true if all months of service lie between two, where no published figure depends on age or sex. */
const isOnlyServedIn = (draft: Draft, from: string, to: string): boolean => {
  const [first, last] = [placeOf(month(from)), placeOf(month(to))];
  return draft.stays.every((stay) => stay.first >= first && stay.last !== undefined && stay.last <= last);
};

const isUnasked = (draft: Draft): boolean => isOnlyServedIn(draft, '2020-03', '2021-03');

const bornAsAdult = (draft: Draft, random: Random): CivilDate => {
  const age = random.weighted([18, 25, 32, 40, 50, 60], (each) => 70 - each) + random.whole(0, 9);
  return addDays(yearsBefore(startedOn(draft), age), -random.whole(1, 364));
};

const periodsWithChildren = served.filter(({ children }) => children !== undefined);

// A child stays one to the end of the months of service and of every period whose children are counted.
const childUntil = (draft: Draft): CivilDate =>
  periodsWithChildren
    .filter(({ from, to }) => servedBetween(draft, placeOf(from), placeOf(to)))
    .map(({ to }) => lastDayOf(to))
    .reduce(later, addDays(lastContactOf(draft), 45));

const bornAsChild = (draft: Draft, random: Random): CivilDate => {
  const youngest = addDays(startedOn(draft), -60);
  const oldest = addDays(yearsBefore(childUntil(draft), 18), 1);
  return random.pick(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
      .map((age) => addDays(yearsBefore(youngest, age), -random.whole(0, 364)))
      .filter((date) => date >= oldest),
  );
};

const ordinary = (draft: Draft, random: Random): Person => ({
  sex: draft.kind === 'woman' || draft.kind === 'girl' ? 'female' : 'male',
  birth: exactly(isChild(draft) ? bornAsChild(draft, random) : bornAsAdult(draft, random)),
  unaccompanied: false,
  newborn: false,
});

type Change = (person: Person, draft: Draft, random: Random) => Person;

/** Rare cases that a history must have: the number of clients, the clients who fit, and the difference. */
const rarities: readonly {
  readonly count: number;
  readonly fits: (draft: Draft) => boolean;
  readonly change: Change;
}[] = [
  {
    // clients who come of age during the service, in times without figures on children
    count: 5,
    fits: (draft) =>
      isChild(draft) &&
      (isOnlyServedIn(draft, '2019-05', '2021-03') || isOnlyServedIn(draft, '2023-04', '2023-12')) &&
      addMonths(startedOn(draft), 1) < lastContactOf(draft),
    change: (person, draft, random) => ({
      ...person,
      birth: exactly(yearsBefore(addDays(startedOn(draft), random.whole(3, 25)), 18)),
    }),
  },
  {
    count: 8,
    fits: (draft) =>
      isChild(draft) && draft.stays.length === 1 && monthAt(draft.stays[0]?.first ?? 0) > '2019-05',
    change: (person, draft, random) => ({
      ...person,
      birth: exactly(addDays(startedOn(draft), -random.whole(8, 40))),
      newborn: true,
    }),
  },
  {
    count: 22,
    fits: (draft) => draft.kind === 'boy' && draft.stays.length === 1,
    change: (person, draft, random) => {
      const birth = addDays(yearsBefore(childUntil(draft), 18), random.whole(1, 600));
      return { ...person, birth: exactly(birth), unaccompanied: true };
    },
  },
  {
    count: 1,
    fits: (draft) => isChild(draft) && servedBetween(draft, 0, 12),
    change: (person) => ({ ...person, birth: exactly(civilDate('2008-02-29')) }),
  },
  {
    count: 2,
    fits: (draft) => !isChild(draft),
    change: (person) => ({ ...person, birth: exactly(civilDate('1988-02-29')) }),
  },
  {
    count: 30,
    fits: (draft) => draft.kind === 'man' || draft.kind === 'boy',
    change: (person) =>
      person.birth === undefined ? person : { ...person, birth: { ...person.birth, precision: 'estimated' } },
  },
  {
    count: 4,
    fits: (draft) => !isChild(draft) && isUnasked(draft),
    change: (person) =>
      person.birth === undefined ? person : { ...person, birth: { ...person.birth, precision: 'month' } },
  },
  {
    count: 5,
    fits: (draft) => !isChild(draft) && isUnasked(draft),
    change: (person) =>
      person.birth === undefined
        ? person
        : {
            ...person,
            birth: { date: civilDate(`${person.birth.date.slice(0, 4)}-01-01`), precision: 'year' },
          },
  },
  {
    // undecidable, since the client comes of age in this year
    count: 1,
    fits: (draft) => !isChild(draft) && isUnasked(draft),
    change: (person, draft) => ({
      ...person,
      birth: { date: civilDate(`${Number(startedOn(draft).slice(0, 4)) - 18}-01-01`), precision: 'year' },
    }),
  },
  {
    count: 4,
    fits: (draft) => !isChild(draft) && isUnasked(draft),
    change: ({ sex, unaccompanied, newborn }) => ({ sex, unaccompanied, newborn }),
  },
  {
    count: 3,
    fits: (draft) => !isChild(draft) && isUnasked(draft),
    change: (person) => ({ ...person, sex: 'unknown' }),
  },
];

/** Returns every client's person, by key. Each rare case goes to clients without another one. */
export const people = (drafts: readonly Draft[], random: Random): readonly Person[] => {
  const changes = new Map<number, Change>();
  for (const { count, fits, change } of rarities) {
    const fitting = drafts.filter((draft) => !changes.has(draft.key) && fits(draft));
    for (const { key } of random.shuffled(fitting).slice(0, count)) changes.set(key, change);
  }
  return drafts.map((draft) => {
    const person = ordinary(draft, random);
    return changes.get(draft.key)?.(person, draft, random) ?? person;
  });
};
