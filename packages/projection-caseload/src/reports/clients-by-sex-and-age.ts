import { ageClass, type AgeClass, type CivilDate, type Country, type Sex } from '@pavadonis/domain';
import type { ArrivalMode } from '@pavadonis/domain/client';
import type { ClientRow } from '../rows/client';

/** A partition: children are a class of their own, adults go by sex. Each person is in one class, so they always sum. */
export interface WomenMenChildren {
  readonly women: number;
  readonly men: number;
  readonly children: number;
  /** Adults of another sex. */
  readonly other: number;
  /** Adults of unknown sex, and persons of whom it is unknown whether they are of age. */
  readonly unknown: number;
}

const CLASS_OF_ADULT: Readonly<Record<Sex, keyof WomenMenChildren>> = {
  female: 'women',
  male: 'men',
  other: 'other',
  unknown: 'unknown',
};

/** Women, men and children on a day, as in the notice of July 2018. For a month give its last day. */
export const womenMenChildren = (clients: readonly ClientRow[], on: CivilDate): WomenMenChildren => {
  const counts = { women: 0, men: 0, children: 0, other: 0, unknown: 0 };
  for (const { sex, birth } of clients) {
    const age = ageClass(birth, on);
    counts[age === 'child' ? 'children' : age === 'adult' ? CLASS_OF_ADULT[sex] : 'unknown'] += 1;
  }
  return counts;
};

/** Sex by age class: women include girls. What yearly statistics and ESF ask. */
export type SexByAge = Readonly<Record<Sex, Readonly<Record<AgeClass, number>>>>;

/** Clients by sex and, within it, by age class; `dateOf` says on which day each one's age counts. */
export const sexByAge = (
  clients: readonly ClientRow[],
  dateOf: (client: ClientRow) => CivilDate | undefined,
): SexByAge => {
  const none = (): Record<AgeClass, number> => ({ child: 0, adult: 0, unknown: 0 });
  const counts = { female: none(), male: none(), other: none(), unknown: none() };
  for (const client of clients) {
    const on = dateOf(client);
    counts[client.sex][on === undefined ? 'unknown' : ageClass(client.birth, on)] += 1;
  }
  return counts;
};

/** Clients by country of origin; who was not registered has none and is left out. */
export const byCountry = (clients: readonly ClientRow[]): ReadonlyMap<Country, number> => {
  const counts = new Map<Country, number>();
  for (const { countryOfOrigin } of clients)
    if (countryOfOrigin !== undefined) counts.set(countryOfOrigin, (counts.get(countryOfOrigin) ?? 0) + 1);
  return counts;
};

/** Clients by the way they came to Latvia. */
export const byArrivalMode = (clients: readonly ClientRow[]): ReadonlyMap<ArrivalMode, number> => {
  const counts = new Map<ArrivalMode, number>();
  for (const { arrivalMode } of clients)
    if (arrivalMode !== undefined) counts.set(arrivalMode, (counts.get(arrivalMode) ?? 0) + 1);
  return counts;
};
