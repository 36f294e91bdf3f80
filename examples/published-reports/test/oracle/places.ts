import type { Fact } from './fact';
import type { Group } from './group';
import { latest, streamsOf, type Tables } from './tables';

type Residence = Fact<'ResidenceChanged'>['residence'];

const livingWhere =
  (isAsked: (residence: Residence, tables: Tables) => boolean, day: string): Group =>
  (tables) =>
    streamsOf([...latest(tables.moved, day).values()].filter(({ residence }) => isAsked(residence, tables)));

/** Persons whose last known residence by a day is not a centre; persons without a known residence are left out. */
export const outsideCentres = (day: string): Group =>
  livingWhere(({ kind }) => kind !== 'centre' && kind !== 'unknown', day);

/** Persons whose last residence by a day is the centre of that name, or of a name that contains it. */
export const inCentre = (name: string, day: string): Group =>
  livingWhere(
    ({ centreId }, { centres }) =>
      centres.some((centre) => centre.stream === `centre-${centreId ?? ''}` && centre.name.includes(name)),
    day,
  );

/** Persons whose last residence by a day is in a municipality and not a centre. */
export const inMunicipality = (name: string, day: string): Group =>
  livingWhere(({ municipality }) => municipality === name, day);

/** Persons who applied for asylum by a day, have no status by then, and are in Latvia at its end. */
export const asylumSeekers =
  (day: string): Group =>
  ({ applied, granted, travelled }) => {
    const decided = latest(granted, day);
    const lastTravel = latest(travelled, day);
    return new Set(
      [...latest(applied, day).keys()].filter(
        (person) => !decided.has(person) && lastTravel.get(person)?.type !== 'LeftLatvia',
      ),
    );
  };
