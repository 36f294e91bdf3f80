import type { Clients } from './clients';
import { latest, streamsOf, type Tables } from './tables';

/** Persons whose last known residence by a day is no centre; where it is not known, they are not among them. */
export const outsideCentres = ({ moved }: Tables, day: string): Clients =>
  streamsOf(
    [...latest(moved, day).values()].filter(
      ({ residence }) => residence.kind !== 'centre' && residence.kind !== 'unknown',
    ),
  );

/** Persons whose last residence by a day is the centre of a name, or of a name that contains it. */
export const inCentre = ({ moved, centres }: Tables, name: string, day: string): Clients => {
  const asked = new Set(
    centres.filter((centre) => centre.name.includes(name)).map(({ stream }) => stream.replace('centre-', '')),
  );
  return streamsOf(
    [...latest(moved, day).values()].filter(({ residence }) => asked.has(residence.centreId ?? '')),
  );
};

/** Persons who have applied for asylum by a day, were granted no status by it, and are in Latvia at its end. */
export const asylumSeekers = ({ applied, granted, travelled }: Tables, day: string): Clients => {
  const decided = latest(granted, day);
  const lastTravel = latest(travelled, day);
  return new Set(
    [...latest(applied, day).keys()].filter(
      (person) => !decided.has(person) && lastTravel.get(person)?.type !== 'LeftLatvia',
    ),
  );
};
