import {
  type AgeClass,
  birthBounds,
  type CivilDate,
  type Country,
  heldOn,
  type HouseholdId,
  type ProviderId,
  type Sex,
  type TargetGroup,
  type Timeline,
} from '@pavadonis/domain';
import type { ArrivalMode, ComplexityLevel } from '@pavadonis/domain/client';
import {
  addAlways,
  addSteps,
  addTimeline,
  dayNumber,
  isOpen,
  NO_END,
  type Segments,
  segments,
} from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';

/** The country of origin of clients with a registration. */
export const countries: Segments<ClientRow, Country> = segments(({ countryOfOrigin }, add) => {
  if (countryOfOrigin !== undefined) addAlways(countryOfOrigin, add);
});

/** The way in which clients with a registration came. */
export const arrivalModes: Segments<ClientRow, ArrivalMode> = segments(({ arrivalMode }, add) => {
  if (arrivalMode !== undefined) addAlways(arrivalMode, add);
});

/** The legal ground of clients on any day, and `undefined` while none is known or holds. */
export const grounds: Segments<ClientRow, TargetGroup | undefined> = segments(({ grounds: all }, add) => {
  addTimeline(all, (ground) => (ground === 'none' ? undefined : ground), add);
});

/** The level of complexity of clients on any day, and `undefined` before the first assessment. */
export const complexities: Segments<ClientRow, ComplexityLevel | undefined> = segments(
  ({ complexity }, add) => {
    addTimeline(complexity, (level) => level, add);
  },
);

const providerOn = ({ episodes }: ClientRow, asOf: CivilDate): ProviderId | undefined => {
  const at = { asOf };
  for (const episode of episodes)
    if (isOpen(episode, at)) return heldOn(episode.provisions, asOf)?.providerId;
  return undefined;
};

/**
 * The provider of the open episode of clients, and `undefined` while none is open. Of two open ones the first in the row counts.
 */
export const providers: Segments<ClientRow, ProviderId | undefined> = segments((client, add) => {
  const days: CivilDate[] = [];
  for (const { start, end, provisions } of client.episodes) {
    days.push(start);
    for (const { from } of provisions) days.push(from);
    if (end !== undefined) days.push(end);
  }
  addSteps(days, (day) => providerOn(client, day), add);
});

/** A centre, or a municipality outside the centres, which may be unknown. */
export type Place = `centre ${string}` | `outside ${string}` | 'outside';

// a text that is put together anew for each client would be compared by its characters
const placesBy = (kind: 'centre' | 'outside'): ((of: string) => Place) => {
  const known = new Map<string, Place>();
  return (of) => {
    const place = known.get(of);
    if (place !== undefined) return place;
    // there are some dozen; a host with a fault must not fill the memory
    if (known.size === MOST_PLACES) known.clear();
    const made: Place = `${kind} ${of}`;
    known.set(of, made);
    return made;
  };
};

const MOST_PLACES = 1000;
const inCentre = placesBy('centre');
const outsideIn = placesBy('outside');

/** The residence of clients on any day, and `undefined` while it is not known. */
export const residences: Segments<ClientRow, Place | undefined> = segments(({ residence }, add) => {
  addTimeline(
    residence,
    (lives): Place | undefined => {
      if (lives === undefined || lives.kind === 'unknown') return undefined;
      if (lives.kind === 'centre') return inCentre(lives.centreId);
      return lives.municipality === undefined ? 'outside' : outsideIn(lives.municipality);
    },
    add,
  );
});

const YEARS_OF_CHILDHOOD = 18;

// the birthday of somebody born on 29 February, where a year has no such day, is after the 28th and before 1 March
const ofAge = (birth: CivilDate): number => dayNumber(birth, YEARS_OF_CHILDHOOD);

/** A sex and an age class. */
export type SexAndAge = `${Sex} ${AgeClass}`;

/** Returns the sex. */
export const sexOf = (of: SexAndAge): Sex => of.slice(0, of.indexOf(' ')) as Sex;

/** Returns the age class. */
export const ageOf = (of: SexAndAge): AgeClass => of.slice(of.indexOf(' ') + 1) as AgeClass;

const classesOf = <S extends Sex>(sex: S) => ({
  child: `${sex} child` as const,
  adult: `${sex} adult` as const,
  unknown: `${sex} unknown` as const,
});

const CLASSES: Readonly<Record<Sex, Readonly<Record<AgeClass, SexAndAge>>>> = {
  female: classesOf('female'),
  male: classesOf('male'),
  other: classesOf('other'),
  unknown: classesOf('unknown'),
};

/** The sex and age class of clients on any day. */
export const sexesAndAges: Segments<ClientRow, SexAndAge> = segments(({ sex, birth }, add) => {
  const { child, adult, unknown } = CLASSES[sex];
  if (birth === undefined) {
    addAlways(unknown, add);
    return;
  }
  const { earliest, latest } = birthBounds(birth);
  const first = ofAge(earliest);
  const last = earliest === latest ? first : ofAge(latest);
  add(0, first, child);
  // born on one of several days, and of age on some of them
  if (first < last) add(first, last, unknown);
  add(last, NO_END, adult);
});

const NONE: Timeline<HouseholdId | undefined> = [];

/** The household of clients on any day, as `householdOf` returns it, and `undefined` while they are in none. */
export const households: Segments<ClientRow, HouseholdId | undefined> = segments((client, add) => {
  addTimeline(
    client.households ?? NONE,
    (household) => household,
    add,
    // a household that a client left still counts on that day
    ({ from, value }) => (value === undefined ? dayNumber(from) + 1 : dayNumber(from)),
  );
});
