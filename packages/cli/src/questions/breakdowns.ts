import type { CivilDate } from '@pavadonis/domain';
import {
  clientsByArrivalMode,
  clientsByComplexity,
  clientsByCountry,
  clientsByLegalGround,
  clientsByPlace,
  clientsByProvider,
  clientsBySexAndAge,
  type CaseloadView,
  familiesAndSingles,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import type { Cell, Column } from '../answer/answer';
import { text } from '../language';
import {
  ageClasses,
  arrivalModes,
  complexityLevels,
  households,
  residences,
  sexes,
  targetGroups,
  womenMenChildrenWords,
} from '../words/people';
import { countryWords, wordsOf } from '../words/words';
import type { Client } from './client';
import { centreNames } from './places';

/** A part of some clients: its codes, and the number of clients in it, or of families. */
export interface Part {
  readonly codes: readonly Cell[];
  readonly count: number;
}

/** The clients that a breakdown counts, the view that they are of, and the day on which each one's class counts. */
export interface Counted {
  readonly caseload: CaseloadView;
  readonly clients: readonly Client[];
  readonly asOf: CivilDate;
  /** The day on which a client's age counts; nothing if the client has none. */
  readonly ageDay: (client: Client) => CivilDate | undefined;
}

/** A breakdown of clients by classes. */
export interface Breakdown {
  readonly columns: readonly Column[];
  readonly of: (counted: Counted) => readonly Part[];
  /** Whether the parts stand in the order of their counts. */
  readonly isByCount?: true;
}

const classes = (name: string, lv: string, en: string, words: Column['words'] & object): Column => ({
  name,
  kind: 'class',
  title: text(lv, en),
  meaning: text(lv, en),
  words,
});

const ofMap = (counts: ReadonlyMap<string | undefined, number>, absent?: string): readonly Part[] =>
  [...counts]
    .map(([code, count]) => ({ codes: [code ?? absent], count }))
    .sort((a, b) => b.count - a.count || (String(a.codes[0]) < String(b.codes[0]) ? -1 : 1));

const ofRecord = (counts: Readonly<Record<string, number>>): readonly Part[] =>
  Object.entries(counts).map(([code, count]) => ({ codes: [code], count }));

const added = (all: readonly Readonly<Record<string, number>>[], codes: readonly string[]): readonly Part[] =>
  codes.map((code) => ({ codes: [code], count: all.reduce((sum, each) => sum + (each[code] ?? 0), 0) }));

const AGES = ['child', 'adult', 'unknown'] as const;
const SEXES = ['female', 'male', 'other', 'unknown'] as const;

const sexColumn = classes('sex', 'Dzimums', 'Sex', wordsOf(sexes));
const ageColumn = classes('age', 'Vecums', 'Age', wordsOf(ageClasses));
const residenceColumn = classes('residence', 'Dzīvesvieta', 'Residence', wordsOf(residences));

/** The breakdowns of clients, by the names that an option gives them. */
export const breakdowns = {
  'women-men-children': {
    columns: [
      classes('class', 'Sievietes, vīrieši, bērni', 'Women, men, children', wordsOf(womenMenChildrenWords)),
    ],
    of: ({ clients, ageDay, asOf }) =>
      added(
        clients.map((client) => ({ ...womenMenChildren([client], { asOf: ageDay(client) ?? asOf }) })),
        Object.keys(womenMenChildrenWords),
      ),
  },
  sex: {
    columns: [sexColumn],
    of: ({ clients, ageDay }) => {
      const counts = clientsBySexAndAge(clients, ageDay);
      return SEXES.map((sex) => ({
        codes: [sex],
        count: AGES.reduce((sum, age) => sum + counts[sex][age], 0),
      }));
    },
  },
  age: {
    columns: [ageColumn],
    of: ({ clients, ageDay }) => {
      const counts = clientsBySexAndAge(clients, ageDay);
      return AGES.map((age) => ({
        codes: [age],
        count: SEXES.reduce((sum, sex) => sum + counts[sex][age], 0),
      }));
    },
  },
  'sex-and-age': {
    columns: [sexColumn, ageColumn],
    of: ({ clients, ageDay }) => {
      const counts = clientsBySexAndAge(clients, ageDay);
      return SEXES.flatMap((sex) => AGES.map((age) => ({ codes: [sex, age], count: counts[sex][age] })));
    },
  },
  country: {
    isByCount: true,
    columns: [classes('country', 'Izcelsmes valsts', 'Country of origin', countryWords)],
    of: ({ clients }) => ofMap(clientsByCountry(clients)),
  },
  arrival: {
    isByCount: true,
    columns: [classes('arrival', 'Ierašanās', 'Arrival', wordsOf(arrivalModes))],
    of: ({ clients }) => ofMap(clientsByArrivalMode(clients)),
  },
  'legal-ground': {
    isByCount: true,
    columns: [classes('legal_ground', 'Tiesiskais pamats', 'Legal ground', wordsOf(targetGroups))],
    of: ({ clients, asOf }) => ofMap(clientsByLegalGround(clients, { asOf }), 'unknown'),
  },
  complexity: {
    isByCount: true,
    columns: [classes('complexity', 'Sarežģītība', 'Complexity', wordsOf(complexityLevels))],
    of: ({ clients, asOf }) => ofMap(clientsByComplexity(clients, { asOf }), 'unknown'),
  },
  provider: {
    isByCount: true,
    columns: [
      {
        name: 'provider',
        kind: 'text',
        title: text('Pakalpojuma sniedzējs', 'Provider'),
        meaning: text(
          'Sniedzējs dienas beigās; tukšs, ja pakalpojuma todien nav',
          'The provider at the end of the day; empty where there is no service on it',
        ),
      },
    ],
    of: ({ clients, asOf }) => ofMap(clientsByProvider(clients, { asOf })),
  },
  residence: {
    columns: [residenceColumn],
    of: ({ clients, asOf }) => {
      const { centres, outside, unknown } = clientsByPlace(clients, { asOf });
      const inCentres = [...centres.values()].reduce((sum, count) => sum + count, 0);
      return ofRecord({ centre: inCentres, outside, unknown });
    },
  },
  place: {
    isByCount: true,
    columns: [
      residenceColumn,
      {
        name: 'place',
        kind: 'text',
        title: text('Vieta', 'Place'),
        meaning: text(
          'Centra vai pašvaldības nosaukums; tukšs, ja nav zināms',
          'The name of the centre or the municipality; empty where it is not known',
        ),
      },
    ],
    of: ({ caseload, clients, asOf }) => {
      const { centres, municipalities, unknown } = clientsByPlace(clients, { asOf });
      const names = centreNames(caseload);
      return [
        ...[...centres].map(([id, count]) => ({ codes: ['centre', names(id)], count })),
        ...ofMap(municipalities).map(({ codes, count }) => ({ codes: ['outside', ...codes], count })),
        ...(unknown === 0 ? [] : [{ codes: ['unknown', undefined], count: unknown }]),
      ];
    },
  },
  household: {
    columns: [classes('household', 'Mājsaimniecība', 'Household', wordsOf(households))],
    of: ({ clients, asOf }) => ofRecord({ ...familiesAndSingles(clients, { asOf }) }),
  },
} as const satisfies Readonly<Record<string, Breakdown>>;

/** The name of a breakdown. */
export type BreakdownName = keyof typeof breakdowns;

/** The names of all breakdowns. */
export const breakdownNames = Object.keys(breakdowns) as readonly BreakdownName[];

/** Returns whether a breakdown counts families, and not clients. */
export const countsFamilies = (name: BreakdownName): boolean => name === 'household';
