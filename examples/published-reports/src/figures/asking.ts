import {
  type CivilDate,
  type Fraction,
  lastDayOf,
  type Month,
  month,
  percentHalfUp,
  type Period,
  roundHalfUp,
} from '@pavadonis/domain';
import {
  averagePerMonth,
  clientsByCountry,
  clientsByComplexity,
  type CaseloadView,
  firstServiceStart,
  type Places,
  clientsByPlace,
  clientsServedIn,
  clientsBySexAndAge,
  type SexAndAgeCounts,
} from '@pavadonis/projection-caseload';
import type { Client } from '../client';
import { madeOf } from './computation';
import type { Answer, Computation } from './figure';

/** Returns a rounded average with its exact fraction. */
const rounded = (fraction: Fraction): Answer => ({
  value: roundHalfUp(fraction),
  exact: `${fraction.numerator}/${fraction.denominator}`,
});

/** Returns a share in whole per cent with its exact fraction, or a dash if there is nobody to share. */
export const percent = (fraction: Fraction): Answer => ({
  value: fraction.denominator === 0 ? '—' : percentHalfUp(fraction),
  exact: `${fraction.numerator}/${fraction.denominator}`,
});

/** Returns the average number of clients served per month. */
export const averageServed = (caseload: CaseloadView, period: Period): Fraction =>
  averagePerMonth(period, (each) => clientsServedIn(caseload, each).length);

/** Counts the clients served in a month whose level was maximum at its end. */
const atMaximum = (caseload: CaseloadView, of: Month): number =>
  clientsByComplexity(clientsServedIn(caseload, of), { asOf: lastDayOf(of) }).get('maximum') ?? 0;

/** Returns the average number of clients per month in need of maximum support. */
export const averageAtMaximum = (caseload: CaseloadView, period: Period): Fraction =>
  averagePerMonth(period, (each) => atMaximum(caseload, each));

/** Returns the clients served in a month, which is given as a text. */
export const served = (caseload: CaseloadView, of: string): readonly Client[] =>
  clientsServedIn(caseload, month(of));

/** Counts clients by sex and age class at their first start of the service. */
export const atFirstStart = (clients: readonly Client[]): SexAndAgeCounts =>
  clientsBySexAndAge(clients, firstServiceStart);

/** Makes the computation of a rounded average. */
export const average = (of: (caseload: CaseloadView) => Fraction): Computation =>
  madeOf({ average: ({ caseload }) => of(caseload) }, (values) => rounded(values.average));

/** Makes the computation of the number of countries from which clients come. */
export const countriesOf = (clients: (caseload: CaseloadView) => readonly Client[]): Computation =>
  madeOf({ byCountry: ({ caseload }) => clientsByCountry(clients(caseload)) }, ({ byCountry }) => ({
    value: byCountry.size,
  }));

/** Counts all of one sex, whatever their age. */
export const ofSex = (counts: SexAndAgeCounts, sex: 'female' | 'male'): number =>
  counts[sex].child + counts[sex].adult + counts[sex].unknown;

/** Counts all of one age class, whatever their sex. */
export const ofAge = (counts: SexAndAgeCounts, age: 'child' | 'adult'): number =>
  counts.female[age] + counts.male[age] + counts.other[age] + counts.unknown[age];

/** Counts the clients who live in the centre of that name. */
export const inCentre = (
  { centre }: CaseloadView,
  { centres }: Pick<Places, 'centres'>,
  name: string,
): number =>
  [...centres].reduce(
    (sum, [id, count]) =>
      sum +
      ([...centre.values()].some((row) => row.name === name && row.stream === `centre-${id}`) ? count : 0),
    0,
  );

/** Counts where clients lived on a day. */
export const placesOn = (clients: readonly Client[], on: CivilDate): Places =>
  clientsByPlace(clients, { asOf: on });
