import { ageClass } from './age';
import { firstStarts } from './clients';
import type { Fact } from './fact';
import type { Group, Persons } from './group';
import { streamsOf, type Tables } from './tables';

type Person = Fact<'ClientRegistered'>;

const registeredAs =
  (isAsked: (person: Person) => boolean): Group =>
  ({ registered }) =>
    streamsOf(registered.filter(isAsked));

/** Persons of a sex, whatever their age. */
export const ofSex = (asked: 'female' | 'male'): Group => registeredAs(({ sex }) => sex === asked);

/** Persons who were relocated from another Member State. */
export const relocated: Group = registeredAs(({ arrivalMode }) => arrivalMode === 'relocated');

/** Persons from a country. */
export const comingFrom = (country: string): Group =>
  registeredAs(({ countryOfOrigin }) => countryOfOrigin === country);

/** Children on a day. */
export const children = (day: string): Group => registeredAs(({ birth }) => ageClass(birth, day) === 'child');

/** Adults of a sex on a day. */
export const adults = (asked: 'female' | 'male', day: string): Group =>
  registeredAs(({ sex, birth }) => sex === asked && ageClass(birth, day) === 'adult');

/** Clients who were children when they first started. */
export const startedAsChildren: Group = (tables) => {
  const starts = firstStarts(tables);
  return registeredAs(({ stream, birth }) => {
    const day = starts.get(stream);
    return day !== undefined && ageClass(birth, day) === 'child';
  })(tables);
};

/** Returns the countries of origin of persons. */
export const countriesOf = ({ registered }: Tables, persons: Persons): ReadonlySet<string> =>
  new Set(
    registered.filter(({ stream }) => persons.has(stream)).map(({ countryOfOrigin }) => countryOfOrigin),
  );
