import type { Birth, CivilDate } from '@pavadonis/domain';
import { ageOn } from './age';
import { namedByReports, ofEachReport } from './by-report';
import { clientsBy, firstDayOf, lastOf, servedIn } from './caseload';
import { type FactOf, only } from './held';
import { decisionsOf, groundOn } from './law';
import { openOn, type Person, provisionOn, toldBy } from './persons';
import { type Question, tally } from './question';

/** Returns the registrations of a client: the first one in the client's own stream, then those of other streams. */
export const registrationsOf = ({ stream, told }: Person): readonly FactOf<'ClientRegistered'>[] => {
  const said = (isOwn: boolean) =>
    only(
      told.filter((each) => (each.stream === stream) === isOwn).map(({ fact }) => fact),
      'ClientRegistered',
    );
  return [...said(true).slice(0, 1), ...said(false)];
};

/** The registered facts about a client. */
interface Identity {
  readonly sex: string;
  readonly birth: Birth | undefined;
  readonly country: string | undefined;
  readonly arrivalMode: string | undefined;
}

/** Returns the facts from the client's own stream, and from the other streams where that one does not know. */
export const identityOf = (person: Person): Identity => {
  const told = registrationsOf(person);
  return {
    sex: told.find(({ sex }) => sex !== 'unknown')?.sex ?? 'unknown',
    birth: told.flatMap(({ birth }) => birth ?? []).at(0),
    country: told[0]?.countryOfOrigin,
    arrivalMode: told[0]?.arrivalMode,
  };
};

const birthOf = (person: Person): Birth | undefined => identityOf(person).birth;

const ADULTS: Readonly<Record<string, string>> = { female: 'women', male: 'men', other: 'other' };

const womanManOrChild = (person: Person, day: CivilDate): string => {
  const age = ageOn(birthOf(person), day);
  if (age === 'child') return 'children';
  return age === 'unknown' ? 'unknown' : (ADULTS[identityOf(person).sex] ?? 'unknown');
};

const sexAndAge = (persons: readonly Person[], dayOf: (person: Person) => CivilDate | undefined) =>
  tally(
    persons.map((person) => {
      const day = dayOf(person);
      return `${identityOf(person).sex} ${day === undefined ? 'unknown' : ageOn(birthOf(person), day)}`;
    }),
  );

const placeOf = (person: Person, day: CivilDate): string => {
  const residence = lastOf(person, day, 'ResidenceChanged')?.residence;
  if (residence === undefined || residence.kind === 'unknown') return 'unknown';
  return residence.kind === 'centre' ? residence.centreId : `outside ${String(residence.municipality)}`;
};

/**
 * Returns the household of a day: the last one linked, until it is unlinked. On the last day in a household a person still
 * belongs to it, unless they joined the next one on that day.
 */
const homeOn = ({ told }: Person, day: CivilDate): string | undefined => {
  let entered: string | undefined;
  let home: string | undefined;
  for (const { fact } of told) {
    if (fact.on > day) break;
    if (fact.type === 'FamilyLinked') entered = home = fact.householdId;
    if (fact.type !== 'FamilyUnlinked' || fact.householdId !== entered) continue;
    entered = undefined;
    if (fact.on < day) home = undefined;
  }
  return home;
};

const familiesAndSingles = (persons: readonly Person[], day: CivilDate) => {
  const homes = persons.map((person, at) => homeOn(person, day) ?? `alone ${String(at)}`);
  return [...new Set(homes)].map((home) => {
    const ages = persons.filter((_, at) => homes[at] === home).map((person) => ageOn(birthOf(person), day));
    if (ages.length === 1) return 'single';
    if (ages.includes('child')) return 'withChildren';
    return ages.includes('unknown') ? 'unknown' : 'withoutChildren';
  });
};

// by the episode's id alone, so a worker assigned some days before the start also works with the client afterwards
const workersOf = (person: Person, day: CivilDate): readonly string[] => [
  ...new Set(
    openOn(person, day).flatMap(({ started }) => {
      const moves = only(toldBy(person, day), 'WorkerAssigned', 'WorkerUnassigned').filter(
        // the last day is still one of work
        ({ type, on, episodeId }) =>
          episodeId === started.episodeId && (type === 'WorkerAssigned' || on < day),
      );
      const isWith = (worker: string): boolean =>
        moves.findLast(({ workerId }) => workerId === worker)?.type === 'WorkerAssigned';
      return moves.map(({ workerId }) => workerId).filter(isWith);
    }),
  ),
];

type Classes = (persons: readonly Person[], day: CivilDate) => readonly (string | undefined)[];

/** The classes of clients on a day, under the name of the report that counts them, by which it is asked. */
export const classes = namedByReports<Classes>()({
  clientsByLegalGround: (persons, day) =>
    persons.map((person) => {
      const ground = groundOn(person, day);
      return ground === 'none' ? undefined : ground;
    }),
  clientsByComplexity: (persons, day) =>
    persons.map((person) => lastOf(person, day, 'ComplexityAssessed')?.level),
  clientsByCountry: (persons) => persons.flatMap((person) => identityOf(person).country ?? []),
  clientsByArrivalMode: (persons) => persons.flatMap((person) => identityOf(person).arrivalMode ?? []),
  clientsByProvider: (persons, day) =>
    persons.map((person) => {
      const [episode] = openOn(person, day);
      return episode && provisionOn(episode, day).providerId;
    }),
  womenMenChildren: (persons, day) => persons.map((person) => womanManOrChild(person, day)),
  familiesAndSingles,
});

const breakdown = (persons: readonly Person[], day: CivilDate) => ({
  ...ofEachReport(classes, (classesOf) => tally(classesOf(persons, day))),
  places: tally(persons.map((person) => placeOf(person, day))),
  sexAndAge: sexAndAge(persons, () => day),
});

/** Returns clients counted by who and where they are, and by the decisions about them. */
export const breakdowns = (persons: readonly Person[], { asOf, from, to }: Question) => {
  const cut = asOf < to ? asOf : to;
  const active = persons.filter((person) => openOn(person, asOf).length > 0);
  return {
    everybody: breakdown(persons, asOf),
    active: breakdown(active, asOf),
    served: breakdown(servedIn(persons, from, cut), cut),
    workers: tally(active.flatMap((person) => workersOf(person, asOf))),
    atFirst: sexAndAge(clientsBy(persons, asOf), firstDayOf),
    decided: tally(
      persons.flatMap((person) =>
        decisionsOf(person)
          .filter(({ on }) => from <= on && on <= cut)
          .map(({ what }) => what),
      ),
    ),
  };
};
