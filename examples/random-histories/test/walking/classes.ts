/** Reports on some clients that look at each of them, as a second opinion on those that ask columns. */
import {
  ageClass,
  type AgeClass,
  type CivilDate,
  type Country,
  heldOn,
  type HouseholdId,
  type ProviderId,
  type Sex,
  type TargetGroup,
} from '@pavadonis/domain';
import type { ArrivalMode, ComplexityLevel } from '@pavadonis/domain/client';
import { type AsOf, isOpen } from '@pavadonis/projection';
import type {
  CaseloadClientRow as ClientRow,
  FamiliesAndSingles,
  Places,
  SexAndAgeCounts,
  WomenMenChildren,
} from '@pavadonis/projection-caseload';

const countsOf = <K>(keys: readonly K[]): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

export const clientsByCountry = (clients: readonly ClientRow[]): ReadonlyMap<Country, number> =>
  countsOf(clients.flatMap(({ countryOfOrigin }) => countryOfOrigin ?? []));

export const clientsByArrivalMode = (clients: readonly ClientRow[]): ReadonlyMap<ArrivalMode, number> =>
  countsOf(clients.flatMap(({ arrivalMode }) => arrivalMode ?? []));

export const clientsByLegalGround = (
  clients: readonly ClientRow[],
  { asOf }: AsOf,
): ReadonlyMap<TargetGroup | undefined, number> =>
  countsOf(
    clients.map(({ grounds }) => {
      const ground = heldOn(grounds, asOf);
      return ground === 'none' ? undefined : ground;
    }),
  );

export const clientsByComplexity = (
  clients: readonly ClientRow[],
  { asOf }: AsOf,
): ReadonlyMap<ComplexityLevel | undefined, number> =>
  countsOf(clients.map(({ complexity }) => heldOn(complexity, asOf)));

export const clientsByProvider = (
  clients: readonly ClientRow[],
  { asOf }: AsOf,
): ReadonlyMap<ProviderId | undefined, number> =>
  countsOf(
    clients.map((client) => {
      const open = client.episodes.find((episode) => isOpen(episode, { asOf }));
      return open === undefined ? undefined : heldOn(open.provisions, asOf)?.providerId;
    }),
  );

export const clientsByPlace = (clients: readonly ClientRow[], { asOf }: AsOf): Places => {
  const residences = clients.map(({ residence }) => heldOn(residence, asOf));
  const known = residences.filter((each) => each !== undefined && each.kind !== 'unknown');
  const outside = known.flatMap((each) => (each.kind === 'centre' ? [] : [each.municipality]));
  return {
    centres: countsOf(known.flatMap((each) => (each.kind === 'centre' ? [each.centreId] : []))),
    municipalities: countsOf<string | undefined>(outside),
    outside: outside.length,
    unknown: residences.length - known.length,
  };
};

const CLASS_OF_ADULT: Readonly<Record<Sex, keyof WomenMenChildren>> = {
  female: 'women',
  male: 'men',
  other: 'other',
  unknown: 'unknown',
};

export const womenMenChildren = (clients: readonly ClientRow[], { asOf }: AsOf): WomenMenChildren => {
  const counts = { women: 0, men: 0, children: 0, other: 0, unknown: 0 };
  for (const { sex, birth } of clients) {
    const age = ageClass(birth, asOf);
    counts[age === 'child' ? 'children' : age === 'adult' ? CLASS_OF_ADULT[sex] : 'unknown'] += 1;
  }
  return counts;
};

export const clientsBySexAndAge = (
  clients: readonly ClientRow[],
  dayOf: (client: ClientRow) => CivilDate | undefined,
): SexAndAgeCounts => {
  const none = (): Record<AgeClass, number> => ({ child: 0, adult: 0, unknown: 0 });
  const counts = { female: none(), male: none(), other: none(), unknown: none() };
  for (const client of clients) {
    const day = dayOf(client);
    counts[client.sex][day === undefined ? 'unknown' : ageClass(client.birth, day)] += 1;
  }
  return counts;
};

const classOf = (ages: readonly AgeClass[]): keyof FamiliesAndSingles => {
  if (ages.length === 1) return 'single';
  if (ages.includes('child')) return 'withChildren';
  return ages.includes('unknown') ? 'unknown' : 'withoutChildren';
};

const householdOf = ({ households = [] }: ClientRow, { asOf }: AsOf): HouseholdId | undefined =>
  households.findLast(({ from, value }) => from < asOf || (from === asOf && value !== undefined))?.value;

export const familiesAndSingles = (clients: readonly ClientRow[], { asOf }: AsOf): FamiliesAndSingles => {
  const families = new Map<HouseholdId | ClientRow, AgeClass[]>();
  for (const client of clients) {
    const household = householdOf(client, { asOf }) ?? client;
    families.set(household, [...(families.get(household) ?? []), ageClass(client.birth, asOf)]);
  }
  const counts = { withChildren: 0, withoutChildren: 0, unknown: 0, single: 0 };
  for (const ages of families.values()) counts[classOf(ages)] += 1;
  return counts;
};
